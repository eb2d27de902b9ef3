// Program reference answers questions about InfluxQL with the Go parser of InfluxDB.
//
// It is built against Debian's package golang-github-influxdata-influxql-dev:
//
//	GO111MODULE=off GOPATH=/usr/share/gocode go build -o reference .
//
// Modes, by the first argument:
//
//	parse               one JSON request per line on stdin, one JSON answer per line on stdout
//	literals            the same for regexes, durations and floats
//	bench FILE SECONDS  measures the parser over the queries of a JSON lines file
package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"

	"github.com/influxdata/influxql"
)

type request struct {
	Query  string                 `json:"q"`
	Params map[string]interface{} `json:"params"`
}

type answer struct {
	OK         bool     `json:"ok"`
	Error      *string  `json:"error"`
	Statements []string `json:"statements"`
	Canonical  *string  `json:"canonical"`
	Panic      string   `json:"panic,omitempty"`
}

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "reference:", err)
		os.Exit(1)
	}
}

func run(args []string) error {
	switch {
	case len(args) == 1 && args[0] == "parse":
		return serve(os.Stdin, os.Stdout, answerQuery)
	case len(args) == 1 && args[0] == "literals":
		return serve(os.Stdin, os.Stdout, answerLiteral)
	case len(args) == 3 && args[0] == "bench":
		seconds, err := strconv.ParseFloat(args[2], 64)
		if err != nil || seconds <= 0 {
			return fmt.Errorf("SECONDS must be a positive number, got %q", args[2])
		}
		return bench(args[1], seconds, os.Stdout)
	}
	return errors.New("usage: reference parse | reference literals | reference bench FILE SECONDS")
}

// serve answers line by line and flushes after each, so that the caller may wait for every answer.
func serve(in io.Reader, out io.Writer, respond func([]byte) (interface{}, error)) error {
	reader := bufio.NewReaderSize(in, 1<<16)
	writer := bufio.NewWriterSize(out, 1<<16)
	encoder := json.NewEncoder(writer)
	encoder.SetEscapeHTML(false)

	for {
		line, err := reader.ReadBytes('\n')
		if len(bytes.TrimSpace(line)) > 0 {
			response, bad := respond(line)
			if bad != nil {
				return bad
			}
			if encodeErr := encoder.Encode(response); encodeErr != nil {
				return encodeErr
			}
			if flushErr := writer.Flush(); flushErr != nil {
				return flushErr
			}
		}
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
	}
}

func answerQuery(line []byte) (interface{}, error) {
	var req request
	decoder := json.NewDecoder(bytes.NewReader(line))
	// The server's HTTP handler decodes parameters this way, which keeps 2 and 2.0 apart.
	decoder.UseNumber()
	if err := decoder.Decode(&req); err != nil {
		return nil, err
	}
	return parse(req), nil
}

func parse(req request) (result answer) {
	result.Statements = []string{}
	defer func() {
		if reason := recover(); reason != nil {
			result = answer{Statements: []string{}, Panic: fmt.Sprint(reason)}
		}
	}()

	parser := influxql.NewParser(strings.NewReader(req.Query))
	if req.Params != nil {
		parser.SetParams(req.Params)
	}

	query, err := parser.ParseQuery()
	if err != nil {
		text := err.Error()
		result.Error = &text
		return result
	}

	result.OK = true
	for _, statement := range query.Statements {
		result.Statements = append(result.Statements, kind(statement))
	}
	canonical := query.String()
	result.Canonical = &canonical
	return result
}

// kind gives the name of a statement's Go type without its package and "Statement".
func kind(statement influxql.Statement) string {
	name := fmt.Sprintf("%T", statement)
	name = name[strings.LastIndexByte(name, '.')+1:]
	return strings.TrimSuffix(name, "Statement")
}
