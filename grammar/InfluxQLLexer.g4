// The vocabulary of InfluxQL, and the oracle that a test compares the hand-written lexer with.
// The base class settles by context what one token alone does not tell (see InfluxQLParser.g4).
lexer grammar InfluxQLLexer;

options { caseInsensitive = true; superClass = ContextualLexer; }

// Kinds that the base class assigns from context.
tokens { FILL, TZ, FILL_PARAMETER, TZ_PARAMETER, CALL_OPEN_PAREN, EMPTY_DOT, SPACED_DOT, SPACED_COLON_COLON }

ALL : 'ALL' ;
ALTER : 'ALTER' ;
ANALYZE : 'ANALYZE' ;
AND : 'AND' ;
ANY : 'ANY' ;
AS : 'AS' ;
ASC : 'ASC' ;
BEGIN : 'BEGIN' ;
BY : 'BY' ;
CARDINALITY : 'CARDINALITY' ;
CONTINUOUS : 'CONTINUOUS' ;
CREATE : 'CREATE' ;
DATABASE : 'DATABASE' ;
DATABASES : 'DATABASES' ;
DEFAULT : 'DEFAULT' ;
DELETE : 'DELETE' ;
DESC : 'DESC' ;
DESTINATIONS : 'DESTINATIONS' ;
DIAGNOSTICS : 'DIAGNOSTICS' ;
DISTINCT : 'DISTINCT' ;
DROP : 'DROP' ;
DURATION : 'DURATION' ;
END : 'END' ;
EVERY : 'EVERY' ;
EXACT : 'EXACT' ;
EXPLAIN : 'EXPLAIN' ;
FALSE : 'FALSE' ;
FIELD : 'FIELD' ;
FOR : 'FOR' ;
FROM : 'FROM' ;
FUTURE : 'FUTURE' ;
GRANT : 'GRANT' ;
GRANTS : 'GRANTS' ;
GROUP : 'GROUP' ;
GROUPS : 'GROUPS' ;
IN : 'IN' ;
INF : 'INF' ;
INSERT : 'INSERT' ;
INTO : 'INTO' ;
KEY : 'KEY' ;
KEYS : 'KEYS' ;
KILL : 'KILL' ;
LIMIT : 'LIMIT' ;
MEASUREMENT : 'MEASUREMENT' ;
MEASUREMENTS : 'MEASUREMENTS' ;
NAME : 'NAME' ;
OFFSET : 'OFFSET' ;
ON : 'ON' ;
OR : 'OR' ;
ORDER : 'ORDER' ;
PASSWORD : 'PASSWORD' ;
PAST : 'PAST' ;
POLICIES : 'POLICIES' ;
POLICY : 'POLICY' ;
PRIVILEGES : 'PRIVILEGES' ;
QUERIES : 'QUERIES' ;
QUERY : 'QUERY' ;
READ : 'READ' ;
REPLICATION : 'REPLICATION' ;
RESAMPLE : 'RESAMPLE' ;
RETENTION : 'RETENTION' ;
REVOKE : 'REVOKE' ;
SELECT : 'SELECT' ;
SERIES : 'SERIES' ;
SET : 'SET' ;
SHARD : 'SHARD' ;
SHARDS : 'SHARDS' ;
SHOW : 'SHOW' ;
SLIMIT : 'SLIMIT' ;
SOFFSET : 'SOFFSET' ;
STATS : 'STATS' ;
SUBSCRIPTION : 'SUBSCRIPTION' ;
SUBSCRIPTIONS : 'SUBSCRIPTIONS' ;
TAG : 'TAG' ;
TO : 'TO' ;
TRUE : 'TRUE' ;
USER : 'USER' ;
USERS : 'USERS' ;
VALUES : 'VALUES' ;
VERBOSE : 'VERBOSE' ;
WHERE : 'WHERE' ;
WITH : 'WITH' ;
WRITE : 'WRITE' ;

SEMICOLON : ';' ;
COMMA : ',' ;
COLON_COLON : '::' ;
COLON : ':' ;
DOT : '.' ;
OPEN_PAREN : '(' ;
CLOSE_PAREN : ')' ;
PLUS : '+' ;
MINUS : '-' ;
ASTERISK : '*' ;
SLASH : '/' ;
PERCENT : '%' ;
AMPERSAND : '&' ;
BAR : '|' ;
CARET : '^' ;
EQUALS_TILDE : '=~' ;
BANG_TILDE : '!~' ;
EQUALS : '=' ;
NOT_EQUALS : '!=' | '<>' ;
LESS_THAN_EQUALS : '<=' ;
LESS_THAN : '<' ;
GREATER_THAN_EQUALS : '>=' ;
GREATER_THAN : '>' ;

DURATION_LITERAL : [0-9]+ [A-Z\u00B5] [A-Z0-9\u00B5]* ;
NUMBER : [0-9]+ '.' [0-9]* | '.' [0-9]+ ;
INTEGER : [0-9]+ ;
IDENTIFIER : [A-Z_] [A-Z0-9_]* | '"' ( '\\' ~[\r\n] | ~["\\\r\n] )* '"' ;
STRING : '\'' ( '\\' ~[\r\n] | ~['\\\r\n] )* '\'' ;
BIND_PARAMETER : '$' ( [A-Z0-9_]+ | '"' ( '\\' ~[\r\n] | ~["\\\r\n] )* '"' ) ;
REGEX : '/' ( ( '\\' ~[\r\n] | ~[*/\\\r\n] ) ( '\\' ~[\r\n] | ~[/\\\r\n] )* )? '/' {RegexMayStandHere()}? ;

WHITESPACE : [ \t]+ -> channel(HIDDEN) ;
NEWLINE : ( '\r\n' | '\r' | '\n' ) -> channel(HIDDEN) ;
SINGLE_LINE_COMMENT : '--' ~[\r\n]* -> channel(HIDDEN) ;
MULTI_LINE_COMMENT : '/*' .*? '*/' -> channel(HIDDEN) ;

// Everything else: characters that no token begins with, literals that do not end.
ILLEGAL : . ;
