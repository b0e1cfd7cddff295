// Imported before the product: the machine's clock, off by as many milliseconds as the file in CLOCK_OFF_BY says. The
// monotonic clock goes on as it does.
import { readFileSync } from 'node:fs';

const file = process.env.CLOCK_OFF_BY;
const machine = Date.now.bind(Date);
Date.now = () => machine() + Number(readFileSync(file, 'utf8') || 0);
