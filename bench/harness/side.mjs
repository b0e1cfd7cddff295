// A side of a case in a process of its own: opens what its first argument names, with the settings of its second, and
// does the work that it is told over IPC, one after the other.
const [module, settings] = process.argv.slice(2);
const { open } = await import(module);
const side = await open(JSON.parse(settings));

process.on('message', async ({ work, options }) => {
  try {
    if (work === 'close') {
      await side.close();
      process.send({ figures: {} }, () => process.exit(0));
      return;
    }
    const { run } = await import(`../work/${work}.mjs`);
    process.send({ figures: await run(side, options) });
  } catch (error) {
    process.send({ failure: String(error?.stack ?? error) });
  }
});
process.once('disconnect', () => process.exit(1));
process.send({ figures: {} });
