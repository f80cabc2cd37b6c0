// A driver between euid-conformance and your SDK. It speaks the whole protocol (docs/driver-protocol.md of the suite);
// what is marked with TODO calls your SDK. Standard output belongs to the protocol: log to standard error only.
// It needs kotlinx-serialization-json. Build it as a jar with a main class, such as with Gradle's application plugin.

import java.util.concurrent.LinkedBlockingQueue
import java.util.concurrent.TimeUnit
import kotlin.concurrent.thread
import kotlin.system.exitProcess
import kotlinx.serialization.json.Json
import kotlinx.serialization.json.JsonArray
import kotlinx.serialization.json.JsonObject
import kotlinx.serialization.json.JsonObjectBuilder
import kotlinx.serialization.json.JsonPrimitive
import kotlinx.serialization.json.buildJsonObject
import kotlinx.serialization.json.jsonObject
import kotlinx.serialization.json.jsonPrimitive
import kotlinx.serialization.json.long
import kotlinx.serialization.json.put
import kotlinx.serialization.json.putJsonObject

// TODO: import your SDK.

fun notWired(): JsonObjectBuilder.() -> Unit = {
    put("outcome", "error")
    putJsonObject("error") {
        put("kind", "template")
        put("message", "this driver is not wired up to an SDK yet")
    }
}

fun hello() = buildJsonObject {
    put("answer", "hello")
    put("protocol", 1)
    // TODO: the name and the version of your SDK.
    putJsonObject("sdk") {
        put("name", "template")
        put("version", "0")
    }
    put("runtime", "Java ${Runtime.version()}")
    // TODO: what your SDK can do, as put("generate", true): generate, state, timer, persistence. Leave out what it cannot.
    putJsonObject("abilities") {}
}

/** command has baseUrl, apiKey, clientSecret, identity, session (new, kept, restarted), timeoutMs and atOnce. */
fun refresh(command: JsonObject): JsonObjectBuilder.() -> Unit {
    // TODO: let your SDK refresh command["identity"] against command["baseUrl"], and return one of these:
    //   { put("outcome", "success"); putJsonObject("identity") { put("advertising_token", …) } }
    //   { put("outcome", "optout") }
    //   { put("outcome", "error"); putJsonObject("error") { put("kind", thrown::class.simpleName); put("message", thrown.toString()) } }
    // An identity has only members of the contract that your SDK gives away: advertising_token, refresh_token,
    // identity_expires, refresh_from, refresh_expires, refresh_response_key. Leave out everything else that was answered.
    // With atOnce above 1: start so many at the same time, and return the last one to settle.
    return notWired()
}

/** Only called when abilities has generate. command["user"] has email, phone, email_hash or phone_hash. */
fun generate(command: JsonObject): JsonObjectBuilder.() -> Unit {
    // TODO: let your SDK generate an identity; the answers are those of refresh.
    return notWired()
}

fun state() = buildJsonObject {
    put("answer", "state")
    // TODO: what your SDK would hand out now: advertisingToken (null for none), due, expired, refreshable, optedOut,
    // loginRequired. Leave out what it does not tell.
}

/** A call that does not settle in time is silent. A call that throws is an error. */
fun within(timeoutMs: Long, call: () -> JsonObjectBuilder.() -> Unit): JsonObject {
    val settled = LinkedBlockingQueue<JsonObjectBuilder.() -> Unit>()
    thread(isDaemon = true) {
        try {
            settled.add(call())
        } catch (thrown: Throwable) {
            settled.add {
                put("outcome", "error")
                putJsonObject("error") {
                    put("kind", thrown::class.simpleName ?: "unknown")
                    put("message", thrown.toString())
                }
            }
        }
    }
    val outcome = settled.poll(timeoutMs, TimeUnit.MILLISECONDS) ?: { put("outcome", "silent") }
    return buildJsonObject {
        put("answer", "outcome")
        outcome()
    }
}

fun answer(kind: String) = buildJsonObject { put("answer", kind) }

fun answerTo(command: JsonObject): JsonObject {
    fun number(name: String) = command.getValue(name).jsonPrimitive.long
    return when (command.getValue("command").jsonPrimitive.content) {
        "hello" -> hello()
        "refresh" -> within(number("timeoutMs")) { refresh(command) }
        "generate" -> within(number("timeoutMs")) { generate(command) }
        "state" -> state()
        "wait" -> {
            Thread.sleep(number("ms"))
            answer("done")
        }
        "bye" -> answer("done")
        else -> answer("unknown")
    }
}

fun main() {
    val answers = System.out
    // An SDK that prints must not write to standard output.
    System.setOut(System.err)
    val unhandled = mutableListOf<String>()
    Thread.setDefaultUncaughtExceptionHandler { _, thrown -> unhandled.add(thrown.toString()) }
    for (line in generateSequence { readlnOrNull() }) {
        val command = Json.parseToJsonElement(line).jsonObject
        val answer = answerTo(command)
        val told = if (answer.getValue("answer").jsonPrimitive.content == "hello") mapOf()
        else mapOf("unhandled" to JsonArray(unhandled.map { JsonPrimitive(it) }))
        unhandled.clear()
        val whole = JsonObject(mapOf("id" to command.getValue("id")) + answer + told)
        answers.write("$whole\n".toByteArray(Charsets.UTF_8))
        answers.flush()
        if (command.getValue("command").jsonPrimitive.content == "bye") break
    }
    exitProcess(0)
}
