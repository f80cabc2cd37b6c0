// A driver between euid-conformance and your SDK. It speaks the whole protocol (docs/driver-protocol.md of the suite);
// what is marked with TODO calls your SDK. Standard output belongs to the protocol: log to standard error only.
import Foundation

// TODO: import your SDK.

typealias Object = [String: Any]

func notWired() -> Object {
    ["outcome": "error", "error": ["kind": "template", "message": "this driver is not wired up to an SDK yet"]]
}

func hello() -> Object {
    [
        "answer": "hello",
        "protocol": 1,
        // TODO: the name and the version of your SDK.
        "sdk": ["name": "template", "version": "0"],
        "runtime": "Swift on \(ProcessInfo.processInfo.operatingSystemVersionString)",
        // TODO: what your SDK can do: generate, state, timer, persistence. Leave out what it cannot.
        "abilities": Object(),
    ]
}

/// command has baseUrl, apiKey, clientSecret, identity, session (new, kept, restarted), timeoutMs and atOnce.
func refresh(_ command: Object) async throws -> Object {
    // TODO: let your SDK refresh command["identity"] against command["baseUrl"], and return one of these:
    //   ["outcome": "success", "identity": ["advertising_token": …]]
    //   ["outcome": "optout"]
    //   ["outcome": "error", "error": ["kind": String(describing: type(of: error)), "message": String(describing: error)]]
    // An identity has only members of the contract that your SDK gives away: advertising_token, refresh_token,
    // identity_expires, refresh_from, refresh_expires, refresh_response_key. Leave out everything else that was answered.
    // With atOnce above 1: start so many at the same time, and return the last one to settle.
    notWired()
}

/// Only called when abilities has generate. command["user"] has email, phone, email_hash or phone_hash.
func generate(_ command: Object) async throws -> Object {
    // TODO: let your SDK generate an identity; the answers are those of refresh.
    notWired()
}

func state() -> Object {
    // TODO: what your SDK would hand out now: advertisingToken (NSNull() for none), due, expired, refreshable, optedOut,
    // loginRequired. Leave out what it does not tell.
    ["answer": "state"]
}

/// Settles once, with the first outcome that it is given.
final class Settled: @unchecked Sendable {
    private let lock = NSLock()
    private let semaphore = DispatchSemaphore(value: 0)
    private var outcome: Object?

    func settle(_ value: Object) {
        lock.lock()
        defer { lock.unlock() }
        guard outcome == nil else { return }
        outcome = value
        semaphore.signal()
    }

    func wait(ms: Int) -> Object {
        _ = semaphore.wait(timeout: .now() + .milliseconds(ms))
        lock.lock()
        defer { lock.unlock() }
        return outcome ?? ["outcome": "silent"]
    }
}

/// A call that does not settle in time is silent. A call that throws is an error.
func within(_ timeoutMs: Int, _ call: @escaping () async throws -> Object) -> Object {
    let settled = Settled()
    Task.detached {
        do {
            settled.settle(try await call())
        } catch {
            let told: Object = ["kind": String(describing: type(of: error)), "message": String(describing: error)]
            settled.settle(["outcome": "error", "error": told])
        }
    }
    return settled.wait(ms: timeoutMs).merging(["answer": "outcome"]) { $1 }
}

func answer(to command: Object) -> Object {
    let timeoutMs = (command["timeoutMs"] as? NSNumber)?.intValue ?? 0
    switch command["command"] as? String {
    case "hello": return hello()
    case "refresh": return within(timeoutMs) { try await refresh(command) }
    case "generate": return within(timeoutMs) { try await generate(command) }
    case "state": return state()
    case "wait":
        Thread.sleep(forTimeInterval: ((command["ms"] as? NSNumber)?.doubleValue ?? 0) / 1000)
        return ["answer": "done"]
    case "bye": return ["answer": "done"]
    default: return ["answer": "unknown"]
    }
}

while let line = readLine() {
    guard let command = try? JSONSerialization.jsonObject(with: Data(line.utf8)) as? Object else { exit(1) }
    let whole = answer(to: command).merging(["id": command["id"] ?? 0]) { $1 }
    guard let bytes = try? JSONSerialization.data(withJSONObject: whole) else { exit(1) }
    FileHandle.standardOutput.write(bytes + Data("\n".utf8))
    if command["command"] as? String == "bye" { break }
}
exit(0)
