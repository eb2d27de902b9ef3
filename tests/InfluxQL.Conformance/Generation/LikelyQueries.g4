// Narrower versions of the grammar's rules. The generator takes these most of the time and the grammar's own rules
// otherwise, so that most queries also pass the checks that no grammar expresses. A quoted text stands for itself.
// An alternative that is repeated is taken more often.
parser grammar LikelyQueries;

query
    : statement EOF
    | statement EOF
    | statement EOF
    | statement EOF
    | statements EOF
    ;

statement
    : selectStatement
    | selectStatement
    | selectStatement
    | selectStatement
    | selectStatement
    | selectStatement
    | deleteStatement
    | SHOW showTail
    | SHOW showTail
    | SHOW showTail
    | CREATE createTail
    | CREATE createTail
    | DROP dropTail
    | explainStatement
    | GRANT grantTail
    | REVOKE revokeTail
    | alterRetentionPolicyStatement
    | setPasswordStatement
    | killQueryStatement
    ;

// Without VERBOSE, which the compared reference does not know.
explainStatement : EXPLAIN ANALYZE? selectStatement ;

deleteStatement : DELETE (FROM simpleSources whereClause? | whereClause) ;

dropSeriesStatement : SERIES (FROM simpleSources whereClause? | whereClause) ;

simpleSources : (IDENTIFIER | REGEX) (COMMA IDENTIFIER)* ;

showMeasurementsStatement
    : MEASUREMENTS onClause? withMeasurementClause? whereClause? orderByClause? limitClause? offsetClause?
    ;

showTagKeysStatement
    : KEYS onClause? measurementFromClause? whereClause? orderByClause?
      limitClause? offsetClause? slimitClause? soffsetClause?
    ;

databaseOptions
    : durationOption replicationOption? shardDurationOption? nameOption?
    | replicationOption shardDurationOption? nameOption?
    | shardDurationOption nameOption?
    | nameOption
    ;

newRetentionPolicyOptions : durationOption replicationOption shardDurationOption? defaultOption? ;

changedRetentionPolicyOptions
    : durationOption (replicationOption shardDurationOption?)?
    | replicationOption durationOption? defaultOption?
    | defaultOption shardDurationOption?
    | shardDurationOption
    ;

shardDurationOption : SHARD DURATION DURATION_LITERAL ;

createContinuousQueryStatement
    : CONTINUOUS QUERY name onClause resampleClause? BEGIN continuousSelect END
    ;

continuousSelect
    : SELECT call aliasClause? (COMMA call)* intoClause fromClause whereClause?
      GROUP BY timeDimension (COMMA dimension)* fillClause? timeZoneClause?
    ;

resampleClause : RESAMPLE (EVERY '1m' (FOR '90d')? | FOR '52w') ;

field
    : fieldExpression aliasClause?
    | fieldExpression aliasClause?
    | fieldExpression aliasClause?
    | fieldExpression aliasClause?
    | fieldExpression aliasClause?
    | REGEX aliasClause?
    ;

fieldExpression
    : fieldOperand
    | fieldOperand
    | fieldOperand (arithmeticOperator fieldOperand)*
    ;

fieldOperand
    : reference
    | reference
    | call
    | call
    | STRING
    | NUMBER
    | INTEGER
    | DURATION_LITERAL
    | OPEN_PAREN fieldExpression CLOSE_PAREN
    | (PLUS | MINUS) signedFieldOperand
    | wildcardExpression
    | distinctExpression
    ;

signedFieldOperand
    : NUMBER
    | INTEGER
    | DURATION_LITERAL
    | OPEN_PAREN fieldExpression CLOSE_PAREN
    | reference
    ;

arithmeticOperator : PLUS | MINUS | ASTERISK | SLASH | PERCENT | AMPERSAND | BAR | CARET ;

call : ('mean' | 'count' | 'MAX' | 'top' | 'percentile' | 'derivative' | IDENTIFIER) CALL_OPEN_PAREN fieldArgumentList? CLOSE_PAREN ;

fieldArgumentList : (REGEX | fieldExpression) (COMMA fieldExpression)* ;

reference
    : IDENTIFIER
    | IDENTIFIER
    | IDENTIFIER cast
    | IDENTIFIER DOT IDENTIFIER
    | IDENTIFIER DOT IDENTIFIER (DOT IDENTIFIER)? cast?
    | 'now' CALL_OPEN_PAREN CLOSE_PAREN
    ;

expression
    : comparison
    | comparison (AND | OR) comparison
    | operand (binaryOperator operand | regexOperator regexValue)*
    ;

comparison
    : IDENTIFIER EQUALS STRING
    | IDENTIFIER regexOperator REGEX
    | IDENTIFIER (LESS_THAN | LESS_THAN_EQUALS | GREATER_THAN | GREATER_THAN_EQUALS | NOT_EQUALS) (NUMBER | INTEGER)
    | 'time' (GREATER_THAN | GREATER_THAN_EQUALS) 'now' CALL_OPEN_PAREN CLOSE_PAREN MINUS DURATION_LITERAL
    | OPEN_PAREN expression CLOSE_PAREN
    ;

distinctExpression : DISTINCT (IDENTIFIER | CALL_OPEN_PAREN IDENTIFIER CLOSE_PAREN) ;

castType : 'float' | 'integer' | 'unsigned' | 'string' | 'boolean' | FIELD | TAG ;

wildcardType : FIELD | TAG ;

intoTarget
    : name (DOT name)?
    | name DOT name DOT name
    | name EMPTY_DOT DOT name
    | name (DOT name)? EMPTY_DOT COLON MEASUREMENT
    | name EMPTY_DOT EMPTY_DOT COLON MEASUREMENT
    ;

source
    : measurementSource
    | measurementSource
    | measurementSource
    | measurementSource
    | subquerySource
    ;

measurementSource
    : name
    | name
    | name
    | REGEX
    | name DOT name
    | name DOT name DOT name
    | name EMPTY_DOT DOT name
    | name (DOT name)? EMPTY_DOT REGEX
    | name EMPTY_DOT EMPTY_DOT REGEX
    ;

dimension
    : timeDimension
    | IDENTIFIER
    | IDENTIFIER
    | REGEX
    | ASTERISK
    | expression
    ;

timeDimension : 'time' CALL_OPEN_PAREN DURATION_LITERAL (COMMA MINUS? DURATION_LITERAL)? CLOSE_PAREN ;

fillClause
    : FILL CALL_OPEN_PAREN ('null' | 'none' | 'previous' | 'linear' | INTEGER | NUMBER | MINUS INTEGER) CLOSE_PAREN
    ;

timeZoneClause
    : TZ CALL_OPEN_PAREN ('\'UTC\'' | '\'Europe/Berlin\'' | '\'America/New_York\'' | STRING) CLOSE_PAREN
    ;

sortItems
    : sortDirection
    | 'time' sortDirection?
    ;

qualifiedOnClause : ON name ;

// Bind parameters come from the grammar's own rules, now and then.

name : IDENTIFIER ;

retentionPolicyName : IDENTIFIER | IDENTIFIER | DEFAULT ;

stringValue : STRING ;

integerValue : INTEGER ;

durationValue : DURATION_LITERAL | DURATION_LITERAL | DURATION_LITERAL | INF ;

literalDurationValue : DURATION_LITERAL ;

regexValue : REGEX ;
