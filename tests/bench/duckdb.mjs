// node duckdb.mjs FILE: runs the SQL in FILE by the module @duckdb/node-api, which is looked for in
// the folder $PEERS, for those who have no duckdb by itself.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(`${process.env.PEERS ?? process.cwd()}/duckdb.mjs`);
const { DuckDBInstance } = require('@duckdb/node-api');
const database = await DuckDBInstance.create(':memory:', { threads: '2' });
const connection = await database.connect();
await connection.run(readFileSync(process.argv[2], 'utf8'));
