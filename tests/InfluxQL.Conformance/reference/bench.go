package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"runtime"
	"time"

	"github.com/influxdata/influxql"
)

type measurement struct {
	Rounds        int     `json:"rounds"`
	NsPerQuery    float64 `json:"ns_per_query"`
	BytesPerQuery float64 `json:"bytes_per_query"`
}

type benchResult struct {
	Queries       int         `json:"queries"`
	Characters    int         `json:"characters"`
	Invalid       int         `json:"invalid"`
	Parse         measurement `json:"parse"`
	ParseAndPrint measurement `json:"parse_and_print"`
}

// printed keeps the printer's result alive, so that its work is not optimised away.
var printed string

// bench measures ParseQuery, then ParseQuery with String, each for the given time.
func bench(file string, seconds float64, out io.Writer) error {
	queries, err := readQueries(file)
	if err != nil {
		return err
	}
	if len(queries) == 0 {
		return fmt.Errorf("%s has no queries", file)
	}

	result := benchResult{Queries: len(queries)}
	for _, query := range queries {
		result.Characters += len([]rune(query))
		if _, err := influxql.ParseQuery(query); err != nil {
			result.Invalid++
		}
	}

	limit := time.Duration(seconds * float64(time.Second))
	result.Parse = measure(queries, limit, func(query string) {
		_, _ = influxql.ParseQuery(query)
	})
	result.ParseAndPrint = measure(queries, limit, func(query string) {
		if parsed, err := influxql.ParseQuery(query); err == nil {
			printed = parsed.String()
		}
	})
	return json.NewEncoder(out).Encode(result)
}

func measure(queries []string, limit time.Duration, work func(string)) measurement {
	for _, query := range queries {
		work(query)
	}

	runtime.GC()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	start := time.Now()
	rounds := 0
	for rounds == 0 || time.Since(start) < limit {
		for _, query := range queries {
			work(query)
		}
		rounds++
	}
	elapsed := time.Since(start)
	runtime.ReadMemStats(&after)

	count := float64(rounds) * float64(len(queries))
	return measurement{
		Rounds:        rounds,
		NsPerQuery:    float64(elapsed.Nanoseconds()) / count,
		BytesPerQuery: float64(after.TotalAlloc-before.TotalAlloc) / count,
	}
}

func readQueries(file string) ([]string, error) {
	handle, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer handle.Close()

	var queries []string
	scanner := bufio.NewScanner(handle)
	scanner.Buffer(nil, 1<<24)
	for line := 1; scanner.Scan(); line++ {
		if len(bytes.TrimSpace(scanner.Bytes())) == 0 {
			continue
		}
		var row struct {
			Query *string `json:"q"`
		}
		if err := json.Unmarshal(scanner.Bytes(), &row); err != nil {
			return nil, fmt.Errorf("%s:%d: %w", file, line, err)
		}
		if row.Query == nil {
			return nil, fmt.Errorf("%s:%d: no member \"q\"", file, line)
		}
		queries = append(queries, *row.Query)
	}
	return queries, scanner.Err()
}
