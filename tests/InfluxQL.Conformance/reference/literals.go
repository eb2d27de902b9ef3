package main

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strconv"

	"github.com/influxdata/influxql"
)

type literalRequest struct {
	Kind string `json:"kind"`
	Text string `json:"text"`
}

type literalAnswer struct {
	OK    bool    `json:"ok"`
	Error *string `json:"error"`
	Value *string `json:"value"`
	Print *string `json:"print"`
}

// answerLiteral says whether a text is a regex, a duration or a float, what its value is (nanoseconds of a duration,
// the bits of a float) and how the reference prints that value.
func answerLiteral(line []byte) (interface{}, error) {
	var req literalRequest
	if err := json.Unmarshal(line, &req); err != nil {
		return nil, err
	}

	var value, print string
	var err error
	switch req.Kind {
	case "regex":
		_, err = regexp.Compile(req.Text)
	case "duration":
		duration, parseErr := influxql.ParseDuration(req.Text)
		value, print, err = strconv.FormatInt(int64(duration), 10), influxql.FormatDuration(duration), parseErr
	case "float":
		number, parseErr := strconv.ParseFloat(req.Text, 64)
		value, print, err = fmt.Sprintf("%x", number), strconv.FormatFloat(number, 'f', -1, 64), parseErr
	default:
		return nil, fmt.Errorf("unknown kind of literal %q", req.Kind)
	}

	if err != nil {
		text := err.Error()
		return literalAnswer{Error: &text}, nil
	}
	return literalAnswer{OK: true, Value: &value, Print: &print}, nil
}
