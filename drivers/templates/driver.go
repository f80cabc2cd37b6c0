// A driver between euid-conformance and your SDK. It speaks the whole protocol (docs/driver-protocol.md of the suite);
// what is marked with TODO calls your SDK. Standard output belongs to the protocol: log to standard error only.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"runtime"
	"time"
)

// TODO: import your SDK.

type object = map[string]any

type command struct {
	ID           int             `json:"id"`
	Command      string          `json:"command"`
	BaseURL      string          `json:"baseUrl"`
	APIKey       string          `json:"apiKey"`
	ClientSecret string          `json:"clientSecret"`
	Identity     json.RawMessage `json:"identity"`
	Session      string          `json:"session"` // new, kept or restarted
	User         json.RawMessage `json:"user"`    // email, phone, email_hash or phone_hash
	TimeoutMs    int             `json:"timeoutMs"`
	AtOnce       int             `json:"atOnce"` // so many refreshes are to start at the same time
	Ms           int             `json:"ms"`
}

func notWired() object {
	return object{"outcome": "error", "error": object{"kind": "template", "message": "this driver is not wired up to an SDK yet"}}
}

func hello() object {
	return object{
		"answer":   "hello",
		"protocol": 1,
		// TODO: the name and the version of your SDK.
		"sdk":     object{"name": "template", "version": "0"},
		"runtime": runtime.Version(),
		// TODO: what your SDK can do: generate, state, timer, persistence. Leave out what it cannot.
		"abilities": object{},
	}
}

func refresh(asked command) object {
	// TODO: let your SDK refresh asked.Identity against asked.BaseURL, and return one of these:
	//   object{"outcome": "success", "identity": object{"advertising_token": …}}
	//   object{"outcome": "optout"}
	//   object{"outcome": "error", "error": object{"kind": fmt.Sprintf("%T", err), "message": err.Error()}}
	// An identity has only members of the contract that your SDK gives away: advertising_token, refresh_token,
	// identity_expires, refresh_from, refresh_expires, refresh_response_key. Leave out everything else that was answered.
	return notWired()
}

// Only called when abilities has generate.
func generate(asked command) object {
	// TODO: let your SDK generate an identity; the answers are those of refresh.
	return notWired()
}

func state() object {
	// TODO: what your SDK would hand out now: advertisingToken (nil for none), due, expired, refreshable, optedOut,
	// loginRequired. Leave out what it does not tell.
	return object{"answer": "state"}
}

// A call that does not settle in time is silent. A call that panics is an error.
func within(timeoutMs int, call func() object) object {
	settled := make(chan object, 1)
	go func() {
		defer func() {
			if thrown := recover(); thrown != nil {
				settled <- object{"outcome": "error", "error": object{"kind": "panic", "message": fmt.Sprint(thrown)}}
			}
		}()
		settled <- call()
	}()
	outcome := object{"outcome": "silent"}
	select {
	case outcome = <-settled:
	case <-time.After(time.Duration(timeoutMs) * time.Millisecond):
	}
	outcome["answer"] = "outcome"
	return outcome
}

func answerTo(asked command) object {
	switch asked.Command {
	case "hello":
		return hello()
	case "refresh":
		return within(asked.TimeoutMs, func() object { return refresh(asked) })
	case "generate":
		return within(asked.TimeoutMs, func() object { return generate(asked) })
	case "state":
		return state()
	case "wait":
		time.Sleep(time.Duration(asked.Ms) * time.Millisecond)
		return object{"answer": "done"}
	case "bye":
		return object{"answer": "done"}
	}
	return object{"answer": "unknown"}
}

func main() {
	answers := json.NewEncoder(os.Stdout)
	// An SDK that prints must not write to standard output.
	os.Stdout = os.Stderr
	lines := bufio.NewReader(os.Stdin)
	for {
		line, err := lines.ReadBytes('\n')
		if err != nil {
			return
		}
		var asked command
		if err := json.Unmarshal(line, &asked); err != nil {
			panic(err)
		}
		answer := answerTo(asked)
		answer["id"] = asked.ID
		if err := answers.Encode(answer); err != nil || asked.Command == "bye" {
			return
		}
	}
}
