"""Drives uid2-client (PyPI) through its public API. One JSON object a line; standard output holds only answers."""

import datetime
import importlib.metadata
import io
import json
import platform
import queue
import sys
import threading
import time

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
    """The contract's status; the SDK leaves it in the unread body of the HTTPError."""
    try:
        status = json.loads(error.read())["status"]
        return status if isinstance(status, str) else None
    except Exception:
        return None


def settled(call):
    global current
    try:
        if (response := call()).is_optout():
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
    ended, until = queue.Queue(), time.monotonic() + timeout_ms / 1000
    for _ in range(at_once):
        threading.Thread(target=lambda: ended.put(settled(call)), daemon=True).start()
    try:
        outcomes = [ended.get(timeout=max(0, until - time.monotonic())) for _ in range(at_once)]
        return {"answer": "outcome", **outcomes[-1]}
    except queue.Empty:
        return {"answer": "outcome", "outcome": "silent"}


def hello(_):
    sdk = {"name": "uid2-client", "version": importlib.metadata.version("uid2-client")}
    # An identity lies with the application: the SDK keeps none between calls.
    return {"answer": "hello", "protocol": 1, "sdk": sdk, "runtime": f"Python {platform.python_version()}", "abilities": {"generate": True}}


def client_for(command):
    return Uid2PublisherClient(command["baseUrl"], command["apiKey"], command["clientSecret"])


def refresh(command):
    global current
    current = tokens = IdentityTokens.from_json_string(json.dumps(command["identity"]))
    return outcome_of(lambda: client_for(command).refresh_token(tokens), command["timeoutMs"], command.get("atOnce", 1))


def generate(command):
    kinds = {"email": "from_email", "phone": "from_phone", "email_hash": "from_hashed_email", "phone_hash": "from_hashed_phone"}
    name = next(name for name in kinds if name in command["user"])
    wanted = getattr(TokenGenerateInput, kinds[name])(command["user"][name])
    wanted.with_transparency_and_consent_string(command["user"].get("tcf_consent_string"))
    if "policy" in command["user"]:
        wanted.do_not_generate_tokens_for_opted_out()
    return outcome_of(lambda: client_for(command).generate_token(wanted), command["timeoutMs"])


def state(_):
    """The questions that an identity answers, where it can. It gives its token away without looking at the time."""
    told, now = {"answer": "state"}, datetime.datetime.now()
    questions = {"due": lambda: current.is_due_for_refresh(), "expired": lambda: current.has_identity_expired(now), "refreshable": lambda: current.is_refreshable()}
    for name, question in questions.items() if current else ():
        try:
            told[name] = question()
        except Exception as error:
            unhandled.append(text_of(error))
    return told


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
