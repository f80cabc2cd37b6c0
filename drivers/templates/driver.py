"""A driver between euid-conformance and your SDK.

It speaks the whole protocol (docs/driver-protocol.md of the suite); what is marked with TODO calls your SDK.
Standard output belongs to the protocol: log to standard error only.
"""

import io
import json
import os
import platform
import sys
import threading
import time

# An SDK that prints must not write to standard output. What it prints is searched for secrets.
commands_in = io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8")
answers_out = io.TextIOWrapper(sys.stdout.buffer, encoding="utf-8", newline="\n")
sys.stdout = printed = io.StringIO()
unhandled = []
threading.excepthook = lambda thrown: unhandled.append(f"{thrown.exc_type.__name__}: {thrown.exc_value}")

# TODO: import your SDK here, after its output is redirected.


def not_wired():
    return {"outcome": "error", "error": {"kind": "template", "message": "this driver is not wired up to an SDK yet"}}


def hello(command):
    return {
        "answer": "hello",
        "protocol": 1,
        # TODO: the name and the version of your SDK.
        "sdk": {"name": "template", "version": "0"},
        "runtime": f"Python {platform.python_version()}",
        # TODO: what your SDK can do: generate, state, timer, persistence. Leave out what it cannot.
        "abilities": {},
    }


def refresh(command):
    """command has baseUrl, apiKey, clientSecret, identity, session (new, kept, restarted), timeoutMs and atOnce."""

    def call():
        # TODO: let your SDK refresh command["identity"] against command["baseUrl"], and return one of these:
        #   {"outcome": "success", "identity": {"advertising_token": …}}
        #   {"outcome": "optout"}
        #   {"outcome": "error", "error": {"kind": type(error).__name__, "message": str(error)}}
        # An identity has only members of the contract that your SDK gives away: advertising_token, refresh_token,
        # identity_expires, refresh_from, refresh_expires, refresh_response_key. Leave out everything else that was answered.
        return not_wired()

    # TODO: start command.get("atOnce", 1) calls at the same time, and return the last one to settle.
    return within(command["timeoutMs"], call)


def generate(command):
    """Only called when abilities has generate. command["user"] has email, phone, email_hash or phone_hash."""
    # TODO: let your SDK generate an identity; the answers are those of refresh.
    return within(command["timeoutMs"], not_wired)


def state(command):
    # TODO: what your SDK would hand out now: advertisingToken (None for none), due, expired, refreshable, optedOut,
    # loginRequired. Leave out what it does not tell.
    return {"answer": "state"}


def wait(command):
    time.sleep(command["ms"] / 1000)
    return {"answer": "done"}


def within(timeout_ms, call):
    """A call that does not settle in time is silent. A call that throws is an error."""
    settled = []

    def run():
        try:
            settled.append(call())
        except Exception as error:
            settled.append({"outcome": "error", "error": {"kind": type(error).__name__, "message": str(error)}})

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    thread.join(timeout_ms / 1000)
    return {"answer": "outcome", **(settled[0] if settled else {"outcome": "silent"})}


known = {"hello": hello, "refresh": refresh, "generate": generate, "state": state, "wait": wait}
known["bye"] = lambda command: {"answer": "done"}
for line in commands_in:
    command = json.loads(line)
    answer = known.get(command["command"], lambda command: {"answer": "unknown"})(command)
    if answer["answer"] in ("outcome", "state"):
        answer["console"] = printed.getvalue().splitlines()
    if answer["answer"] != "hello":
        answer["unhandled"] = unhandled[:]
    printed.seek(0)
    printed.truncate()
    unhandled.clear()
    answers_out.write(json.dumps({"id": command["id"], **answer}) + "\n")
    answers_out.flush()
    if command["command"] == "bye":
        break
# A call that hangs must not keep the driver alive.
os._exit(0)
