// Nest 12 is ESM only, so Jest runs with --experimental-vm-modules; two CommonJS packages require ESM-only ones
// and must be transformed for Node < 24.9 (docs/adr/0002-esm-and-jest.md).
const esmOnly = '(cookie|content-disposition)';

export default {
  testEnvironment: 'node',
  // A bound against hanging, not a measure: machines are shared, and speed is measured in bench/.
  testTimeout: 120_000,
  testEnvironmentOptions: { customExportConditions: ['dondoc-source', 'node', 'node-addons'] },
  roots: ['<rootDir>/apps', '<rootDir>/libs', '<rootDir>/test', '<rootDir>/bench'],
  testRegex: '\\.(spec|contract-spec|e2e-spec)\\.ts$',
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: {
    '^#(domain|application|infrastructure|contracts|texts|testing)/(.*)\\.js$': '<rootDir>/libs/$1/$2',
    '^#apps/(.*)\\.js$': '<rootDir>/apps/$1',
    '^(\\.{1,2}/.*)\\.js$': '$1',
  },
  transform: { '^.+\\.ts$': ['@swc/jest'], [`/node_modules/${esmOnly}/.+\\.js$`]: ['@swc/jest'] },
  transformIgnorePatterns: [`/node_modules/(?!(.*/)?${esmOnly}/)`],
};
