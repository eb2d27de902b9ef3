// The grammar of InfluxQL. It is LL(1) in every decision and free of actions. From it come
// the fast parser and the automaton on which recovery finds its way (see README.md).
//
// What a rule becomes in the syntax tree stands in Syntax.xml, by the rule's name. What white
// space or the neighbouring tokens decide is the lexer's work and reaches the grammar as a
// token of its own:
//
//   CALL_OPEN_PAREN    "(" directly after the name of a call
//   DOT, EMPTY_DOT     "." before a name; "." whose segment is empty, before "." "/" or ":"
//   COLON_COLON        "::" without white space around it
//   REGEX              "/…/" where a regular expression may stand; elsewhere "/" is SLASH
//   FILL, TZ           these words where a clause may begin
//   FILL_PARAMETER     a bind parameter where the fill clause may begin
//   TZ_PARAMETER       a bind parameter where only the tz clause may begin
parser grammar InfluxQLParser;

options { tokenVocab = InfluxQLLexer; }

// Entry points.

query
    : statements EOF
    ;

singleExpression
    : expression EOF
    ;

statements
    : optionalStatement (SEMICOLON optionalStatement)*
    ;

optionalStatement
    : statement
    |
    ;

statement
    : selectStatement
    | deleteStatement
    | SHOW showTail
    | CREATE createTail
    | DROP dropTail
    | explainStatement
    | GRANT grantTail
    | REVOKE revokeTail
    | alterRetentionPolicyStatement
    | setPasswordStatement
    | killQueryStatement
    ;

// SELECT, EXPLAIN, DELETE.

selectStatement
    : SELECT fields intoClause? fromClause whereClause? groupByClause? fillClause? orderByClause?
      limitClause? offsetClause? slimitClause? soffsetClause? timeZoneClause?
    ;

explainStatement
    : EXPLAIN ANALYZE? VERBOSE? selectStatement
    ;

deleteStatement
    : DELETE (measurementFromClause whereClause? | whereClause)
    ;

// SHOW. The tails make the whole statement, the word SHOW included.

showTail
    : showDatabasesStatement
    | showQueriesStatement
    | showUsersStatement
    | showShardsStatement
    | showSubscriptionsStatement
    | showShardGroupsStatement
    | showContinuousQueriesStatement
    | showStatsStatement
    | showDiagnosticsStatement
    | showGrantsForUserStatement
    | showRetentionPoliciesStatement
    | SERIES EXACT? showSeriesTail
    | showMeasurementCardinalityStatement
    | showMeasurementsStatement
    | TAG showTagTail
    | FIELD showFieldTail
    ;

showDatabasesStatement : DATABASES ;

showQueriesStatement : QUERIES ;

showUsersStatement : USERS ;

showShardsStatement : SHARDS ;

showSubscriptionsStatement : SUBSCRIPTIONS ;

showShardGroupsStatement : SHARD GROUPS ;

showContinuousQueriesStatement : CONTINUOUS QUERIES ;

showStatsStatement : STATS (FOR stringValue)? ;

showDiagnosticsStatement : DIAGNOSTICS (FOR stringValue)? ;

showGrantsForUserStatement : GRANTS FOR name ;

showRetentionPoliciesStatement : RETENTION POLICIES onClause? ;

showSeriesTail
    : showSeriesCardinalityStatement
    | showSeriesStatement
    ;

showSeriesStatement
    : onClause? measurementFromClause? whereClause? orderByClause? limitClause? offsetClause?
    ;

showSeriesCardinalityStatement
    : CARDINALITY onClause? measurementFromClause? whereClause? groupByClause? limitClause? offsetClause?
    ;

showMeasurementCardinalityStatement
    : MEASUREMENT EXACT? CARDINALITY
      onClause? measurementFromClause? whereClause? groupByClause? limitClause? offsetClause?
    ;

showMeasurementsStatement
    : MEASUREMENTS qualifiedOnClause? withMeasurementClause? whereClause? orderByClause? limitClause? offsetClause?
    ;

showTagTail
    : showTagKeysStatement
    | showTagKeyCardinalityStatement
    | VALUES showTagValuesTail
    ;

showTagKeysStatement
    : KEYS onClause? measurementFromClause? withKeyClause? whereClause? orderByClause?
      limitClause? offsetClause? slimitClause? soffsetClause?
    ;

showTagKeyCardinalityStatement
    : KEY EXACT? CARDINALITY
      onClause? measurementFromClause? whereClause? groupByClause? limitClause? offsetClause?
    ;

showTagValuesTail
    : showTagValuesCardinalityStatement
    | showTagValuesStatement
    ;

showTagValuesStatement
    : onClause? measurementFromClause? withKeyClause whereClause? orderByClause? limitClause? offsetClause?
    ;

showTagValuesCardinalityStatement
    : EXACT? CARDINALITY
      onClause? measurementFromClause? withKeyClause whereClause? groupByClause? limitClause? offsetClause?
    ;

showFieldTail
    : showFieldKeysStatement
    | showFieldKeyCardinalityStatement
    ;

showFieldKeysStatement
    : KEYS onClause? measurementFromClause? orderByClause? limitClause? offsetClause?
    ;

showFieldKeyCardinalityStatement
    : KEY EXACT? CARDINALITY
      onClause? measurementFromClause? whereClause? groupByClause? limitClause? offsetClause?
    ;

// CREATE, ALTER.

createTail
    : createDatabaseStatement
    | createRetentionPolicyStatement
    | createContinuousQueryStatement
    | createSubscriptionStatement
    | createUserStatement
    ;

createDatabaseStatement
    : DATABASE name (WITH databaseOptions)?
    ;

databaseOptions
    : durationOption replicationOption? shardDurationOption? futureLimitOption? pastLimitOption? nameOption?
    | replicationOption shardDurationOption? futureLimitOption? pastLimitOption? nameOption?
    | shardDurationOption futureLimitOption? pastLimitOption? nameOption?
    | futureLimitOption pastLimitOption? nameOption?
    | pastLimitOption nameOption?
    | nameOption
    ;

createRetentionPolicyStatement
    : RETENTION POLICY name onClause newRetentionPolicyOptions
    ;

newRetentionPolicyOptions
    : durationOption replicationOption shardDurationOption? defaultOption? futureLimitOption? pastLimitOption?
    ;

alterRetentionPolicyStatement
    : ALTER RETENTION POLICY retentionPolicyName onClause changedRetentionPolicyOptions
    ;

changedRetentionPolicyOptions
    : changedRetentionPolicyOption+
    ;

changedRetentionPolicyOption
    : durationOption
    | replicationOption
    | shardDurationOption
    | defaultOption
    | futureLimitOption
    | pastLimitOption
    ;

durationOption : DURATION durationValue ;

replicationOption : REPLICATION integerValue ;

shardDurationOption : SHARD DURATION durationValue ;

futureLimitOption : FUTURE LIMIT durationValue ;

pastLimitOption : PAST LIMIT durationValue ;

nameOption : NAME name ;

defaultOption : DEFAULT ;

createContinuousQueryStatement
    : CONTINUOUS QUERY name onClause resampleClause? BEGIN selectStatement END
    ;

resampleClause
    : RESAMPLE (resampleEvery resampleFor? | resampleFor)
    ;

resampleEvery : EVERY literalDurationValue ;

resampleFor : FOR literalDurationValue ;

createSubscriptionStatement
    : SUBSCRIPTION name policyOnClause DESTINATIONS (ALL | ANY) destinations
    ;

destinations
    : stringValue (COMMA stringValue)*
    ;

createUserStatement
    : USER name WITH PASSWORD stringValue (WITH ALL PRIVILEGES)?
    ;

// DROP.

dropTail
    : dropContinuousQueryStatement
    | dropDatabaseStatement
    | dropMeasurementStatement
    | dropRetentionPolicyStatement
    | dropSeriesStatement
    | dropShardStatement
    | dropSubscriptionStatement
    | dropUserStatement
    ;

dropContinuousQueryStatement : CONTINUOUS QUERY name onClause ;

dropDatabaseStatement : DATABASE name ;

dropMeasurementStatement : MEASUREMENT name ;

dropRetentionPolicyStatement : RETENTION POLICY name onClause ;

dropSeriesStatement
    : SERIES (measurementFromClause whereClause? | whereClause)
    ;

dropShardStatement : SHARD integerValue ;

dropSubscriptionStatement : SUBSCRIPTION name policyOnClause ;

dropUserStatement : USER name ;

// Rights, passwords, queries.

grantTail
    : grantStatement
    | grantAllStatement
    ;

grantStatement : (READ | WRITE) onClause TO name ;

grantAllStatement : ALL PRIVILEGES? onClause? TO name ;

revokeTail
    : revokeStatement
    | revokeAllStatement
    ;

revokeStatement : (READ | WRITE) onClause FROM name ;

revokeAllStatement : ALL PRIVILEGES? onClause? FROM name ;

setPasswordStatement : SET PASSWORD FOR name EQUALS stringValue ;

killQueryStatement : KILL QUERY integerValue killQueryHost? ;

killQueryHost : ON name ;

// Clauses.

fields
    : field (COMMA field)*
    ;

field
    : (REGEX | expression) aliasClause?
    ;

aliasClause : AS name ;

intoClause
    : INTO intoTarget
    ;

intoTarget
    : dottedName (COLON MEASUREMENT)?
    ;

fromClause
    : FROM sources
    ;

sources
    : source (COMMA source)*
    ;

source
    : measurementSource
    | subquerySource
    ;

subquerySource
    : OPEN_PAREN selectStatement CLOSE_PAREN
    ;

measurementFromClause
    : FROM measurementSources
    ;

measurementSources
    : measurementSource (COMMA measurementSource)*
    ;

measurementSource
    : REGEX
    | dottedName REGEX?
    ;

dottedName
    : name (DOT name | EMPTY_DOT)*
    ;

whereClause : WHERE expression ;

groupByClause
    : GROUP BY dimensions
    ;

dimensions
    : dimension (COMMA dimension)*
    ;

dimension
    : REGEX
    | expression
    ;

fillClause
    : (FILL | FILL_PARAMETER) arguments
    ;

orderByClause
    : ORDER BY sortItems
    ;

sortItems
    : firstSortItem (COMMA sortItem)*
    ;

firstSortItem
    : sortDirection
    | sortItem
    ;

sortDirection : ASC | DESC ;

sortItem : name (ASC | DESC)? ;

limitClause : LIMIT integerValue ;

offsetClause : OFFSET integerValue ;

slimitClause : SLIMIT integerValue ;

soffsetClause : SOFFSET integerValue ;

timeZoneClause
    : (TZ | TZ_PARAMETER) arguments
    ;

onClause : ON name ;

policyOnClause : ON name DOT name ;

qualifiedOnClause
    : ON nameOrWildcard (DOT nameOrWildcard)?
    ;

nameOrWildcard
    : name
    | wildcardName
    ;

wildcardName : ASTERISK ;

withMeasurementClause
    : WITH MEASUREMENT (EQUALS | EQUALS_TILDE) measurementSource
    ;

withKeyClause
    : WITH KEY keyCondition
    ;

keyCondition
    : (EQUALS | NOT_EQUALS) name
    | (EQUALS_TILDE | BANG_TILDE) regexValue
    | IN nameList
    ;

nameList
    : OPEN_PAREN names CLOSE_PAREN
    ;

names
    : name (COMMA name)*
    ;

// Expressions. Precedence is folded by the tree builder from one table.

expression
    : operand (binaryOperator operand | regexOperator regexValue)*
    ;

binaryOperator
    : PLUS | MINUS | ASTERISK | SLASH | PERCENT | AMPERSAND | BAR | CARET
    | AND | OR
    | EQUALS | NOT_EQUALS | LESS_THAN | LESS_THAN_EQUALS | GREATER_THAN | GREATER_THAN_EQUALS
    ;

regexOperator : EQUALS_TILDE | BANG_TILDE ;

operand
    : reference
    | STRING
    | NUMBER
    | INTEGER
    | DURATION_LITERAL
    | TRUE
    | FALSE
    | parenthesizedExpression
    | signedExpression
    | wildcardExpression
    | distinctExpression
    ;

parenthesizedExpression
    : OPEN_PAREN expression CLOSE_PAREN
    ;

signedExpression
    : (PLUS | MINUS) signedOperand
    ;

signedOperand
    : NUMBER
    | INTEGER
    | DURATION_LITERAL
    | parenthesizedExpression
    | reference
    ;

wildcardExpression
    : ASTERISK wildcardCast?
    ;

wildcardCast : COLON_COLON wildcardType ;

wildcardType : FIELD | TAG | BIND_PARAMETER ;

distinctExpression
    : DISTINCT (arguments | name)
    ;

reference
    : name (arguments | (DOT name | EMPTY_DOT)+ cast? | cast)?
    ;

cast : COLON_COLON castType ;

castType : IDENTIFIER | FIELD | TAG | BIND_PARAMETER ;

arguments
    : CALL_OPEN_PAREN argumentList? CLOSE_PAREN
    ;

argumentList
    : argument (COMMA argument)*
    ;

argument
    : REGEX
    | expression
    ;

// Values. A bind parameter may stand for each of them.

name : IDENTIFIER | BIND_PARAMETER ;

retentionPolicyName : IDENTIFIER | BIND_PARAMETER | DEFAULT ;

stringValue : STRING | BIND_PARAMETER ;

integerValue : INTEGER | BIND_PARAMETER ;

durationValue : DURATION_LITERAL | INF | BIND_PARAMETER ;

literalDurationValue : DURATION_LITERAL | BIND_PARAMETER ;

regexValue : REGEX | BIND_PARAMETER ;
