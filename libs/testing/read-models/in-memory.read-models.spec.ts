import { InMemoryReadModels } from './in-memory.read-models.js';
import { readModelsContract } from './read-models.contract.js';

readModelsContract('the in-memory read models', () => {
  const models = new InMemoryReadModels();
  return { writer: models, models, close: () => undefined };
});
