"""What influxdb-python does through the gateway: influxdb_python.py PORT TOKEN DATABASE SCENARIO. It prints one JSON line."""
import json
import sys

from influxdb import InfluxDBClient
from influxdb.exceptions import InfluxDBClientError, InfluxDBServerError

port, token, database, scenario = sys.argv[1:5]


def client(**options):
    return InfluxDBClient(host='127.0.0.1', port=int(port), username='', password=token, database=database, retries=1, **options)


def write_points(connection):
    return connection.write_points(
        [
            {'measurement': 'py', 'tags': {'room': 'kitchen'}, 'time': 1700000040000 + i, 'fields': {'temp': 70.5 + i, 'n': i, 'on': i % 2 == 0, 'note': 'a "b"'}}
            for i in range(7)
        ],
        time_precision='ms')


def points(result):
    return list(result.get_points())


def chunks(connection, size):
    return [points(chunk) for chunk in connection.query('SELECT n FROM py', epoch='ms', chunked=True, chunk_size=size)]


def write_and_query():
    written = write_points(client())
    return {'written': written, 'points': points(client().query('SELECT temp, n, "on", note FROM py LIMIT 2'))}


def failing_query():
    return client().query(sys.argv[5])


scenarios = {
    'ping': lambda: client().ping(),
    'databases': lambda: client().get_list_database(),
    'write_and_query': write_and_query,
    'gzip': lambda: [write_points(client(gzip=True)), len(points(client(gzip=True).query('SELECT n FROM py')))],
    'json': lambda: points(client(headers={'Accept': 'application/json'}).query('SELECT n FROM py LIMIT 1', epoch='u')),
    'chunked': lambda: chunks(client(headers={'Accept': 'application/json'}), 3),
    'bind': lambda: points(client().query('SELECT n FROM py WHERE n > $n', bind_params={'n': 5}, epoch='ms')),
    'several': lambda: [points(result) for result in client().query('SELECT count(n) FROM py; SHOW FIELD KEYS FROM py')],
    'create_database': lambda: client().create_database('py_own'),
    'retention_policy': lambda: [
        client().write_points([{'measurement': 'py_rp', 'fields': {'n': 1}, 'time': 1700000040}], time_precision='s', retention_policy='two_weeks'),
        points(client().query('SELECT n FROM two_weeks.py_rp', epoch='s'))],
    'query': failing_query,
    'write': lambda: client().write(['py temp=1'], {'db': database}, protocol='line'),
    'bad_line': lambda: client().write(['py temp=1', 'py temp'], {'db': database}, protocol='line'),
}

try:
    answer = {'result': scenarios[scenario]()}
except (InfluxDBClientError, InfluxDBServerError) as error:
    answer = {'error': type(error).__name__, 'code': getattr(error, 'code', None), 'message': str(error)}
print(json.dumps(answer, default=str))
