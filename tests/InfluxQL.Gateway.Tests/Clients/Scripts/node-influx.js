// What node-influx does through the gateway: node node-influx.js PORT TOKEN DATABASE SCENARIO. It prints one JSON line.
const Influx = require('influx');

const [port, token, database, scenario] = process.argv.slice(2);
const client = new Influx.InfluxDB({
  host: '127.0.0.1',
  port: Number(port),
  protocol: 'http',
  database,
  username: 'ignored',
  password: token,
});

const scenarios = {
  async ping() {
    const [host] = await client.ping(5000);
    return { online: host.online, version: host.version };
  },

  async databases() {
    return client.getDatabaseNames();
  },

  async writeAndQuery() {
    await client.writePoints(
      [
        { measurement: 'node', tags: { room: 'kitchen, "big"' }, fields: { temp: 72.5, on: true, note: 'a "b" c' }, timestamp: new Date(1700000040000) },
        { measurement: 'node', tags: { room: 'bath' }, fields: { temp: 71 }, timestamp: new Date(1700000100000) },
      ],
      { precision: 'ms' },
    );
    const rows = await client.query('SELECT * FROM node ORDER BY time');
    return rows.map((row) => ({ time: row.time.toISOString(), room: row.room, temp: row.temp, on: row.on, note: row.note }));
  },

  async groups() {
    const rows = await client.query('SELECT last(temp) FROM node GROUP BY room', { precision: 'ms', method: 'POST' });
    return rows.groups().map((group) => ({ room: group.tags.room, last: group.rows[0].last }));
  },

  async placeholders() {
    const rows = await client.query('SELECT temp FROM node WHERE room = $room', { placeholders: { room: "bath'; DROP DATABASE mydb; --" } });
    return rows.length;
  },

  async severalStatements() {
    const results = await client.query(['SELECT count(temp) FROM node', 'SHOW TAG KEYS FROM node']);
    return results.map((rows) => rows.map((row) => row.count ?? row.tagKey));
  },

  async query() {
    return client.queryRaw(process.argv[6]);
  },

  async write() {
    await client.writePoints([{ measurement: 'node', fields: { temp: 1 } }]);
    return 'written';
  },
};

scenarios[scenario]().then(
  (result) => console.log(JSON.stringify({ result })),
  (error) => console.log(JSON.stringify({ error: error.constructor.name, message: error.message })),
);
