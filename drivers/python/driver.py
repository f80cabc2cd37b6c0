"""Drives uid2-client (PyPI) through its public API. One JSON object a line; standard output holds only answers."""

import datetime
import importlib.metadata
import io
import json
import platform
import sys
import threading
import time
from concurrent.futures import ALL_COMPLETED, Future, wait
from urllib.error import HTTPError

answers, console, unhandled = sys.stdout, io.StringIO(), []
# The SDK prints some of its mistakes.
sys.stdout = console
threading.excepthook = lambda thrown: unhandled.append(text_of(thrown.exc_value))

from uid2_client import IdentityTokens, TokenGenerateInput, Uid2PublisherClient  # noqa: E402

MEMBERS = ("advertising_token", "refresh_token", "identity_expires", "refresh_from", "refresh_expires", "refresh_response_key")
current = None


def text_of(error):
    """The text of an exception and of those that led to it."""
    texts = []
    while error is not None and len(texts) < 10:
        texts.append(f"{type(error).__name__}: {error}")
        error = error.__cause__ or error.__context__
    return "\ncaused by ".join(texts)


def status_in(error):
    """The contract's status; the SDK leaves it in the body of the exception."""
    if not isinstance(error, HTTPError):
        return None
    try:
        status = json.loads(error.read())["status"]
        return status if isinstance(status, str) else None
    except Exception:
        return None


def settled(call):
    global current
    try:
        response = call()
        if response.is_optout():
            return {"outcome": "optout"}
        if response.is_success() and response.get_identity() is not None:
            current = response.get_identity()
            return {"outcome": "success", "identity": {name: getattr(current, f"get_{name}")() for name in MEMBERS}}
        return {"outcome": "error", "error": {"kind": "no identity"}}
    except Exception as error:
        told = {"kind": type(error).__name__, "status": status_in(error), "message": text_of(error)}
        return {"outcome": "error", "error": {name: value for name, value in told.items() if value is not None}}


def outcome_of(call, timeout_ms, at_once=1):
    """Calls the SDK in threads: it has no timeout of its own."""
    ended = []

    def start(future):
        outcome = settled(call)
        ended.append(outcome)
        future.set_result(outcome)

    futures = [Future() for _ in range(at_once)]
    for future in futures:
        threading.Thread(target=start, args=(future,), daemon=True).start()
    _, open_ = wait(futures, timeout_ms / 1000, ALL_COMPLETED)
    return {"answer": "outcome", **({"outcome": "silent"} if open_ else ended[-1])}


def hello(_):
    sdk = {"name": "uid2-client", "version": importlib.metadata.version("uid2-client")}
    runtime = f"Python {platform.python_version()}"
    # An identity lies with the application: the SDK keeps none between calls.
    return {"answer": "hello", "protocol": 1, "sdk": sdk, "runtime": runtime, "abilities": {"generate": True}}


def refresh(command):
    global current
    current = tokens = IdentityTokens.from_json_string(json.dumps(command["identity"]))
    client = Uid2PublisherClient(command["baseUrl"], command["apiKey"], command["clientSecret"])
    return outcome_of(lambda: client.refresh_token(tokens), command["timeoutMs"], command.get("atOnce", 1))


def generate(command):
    client = Uid2PublisherClient(command["baseUrl"], command["apiKey"], command["clientSecret"])
    kinds = {"email": "from_email", "phone": "from_phone", "email_hash": "from_hashed_email", "phone_hash": "from_hashed_phone"}
    name = next(name for name in kinds if name in command["user"])
    wanted = getattr(TokenGenerateInput, kinds[name])(command["user"][name])
    return outcome_of(lambda: client.generate_token(wanted), command["timeoutMs"])


def state(_):
    """The three questions that an identity answers. It gives its token away without looking at the time."""
    if current is None:
        return {"answer": "state"}
    expired = current.has_identity_expired(datetime.datetime.now())
    return {"answer": "state", "due": current.is_due_for_refresh(), "expired": expired, "refreshable": current.is_refreshable()}


commands = {"hello": hello, "refresh": refresh, "generate": generate, "state": state, "wait": (done := lambda _: {"answer": "done"}), "bye": done}
for line in sys.stdin:
    command = json.loads(line)
    # Only a wait says for how long.
    time.sleep(command.get("ms", 0) / 1000)
    answer = commands.get(command["command"], lambda _: {"answer": "unknown"})(command)
    told = {"console": console.getvalue().splitlines(), "unhandled": unhandled[:]}
    takers = {"outcome": ("console", "unhandled"), "state": ("console", "unhandled"), "hello": ()}
    answer |= {name: told[name] for name in takers.get(answer["answer"], ("unhandled",)) if told[name]}
    console.seek(0)
    console.truncate()
    unhandled.clear()
    print(json.dumps({"id": command["id"], **answer}), file=answers, flush=True)
    if command["command"] == "bye":
        break
