// A driver between euid-conformance and your SDK. It speaks the whole protocol (docs/driver-protocol.md of the suite);
// what is marked with TODO calls your SDK. Standard output belongs to the protocol: log to standard error only.
// It needs .NET 8 and no package: `dotnet new console -o driver`, then put this file in place of Program.cs.
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json.Nodes;

// TODO: use your SDK.

using var commands = new StreamReader(Console.OpenStandardInput(), new UTF8Encoding(false));
using var answers = new StreamWriter(Console.OpenStandardOutput(), new UTF8Encoding(false)) { AutoFlush = true, NewLine = "\n" };
// An SDK that prints must not write to standard output. What it prints is searched for secrets.
Console.SetOut(Console.Error);
var unhandled = new List<string>();
TaskScheduler.UnobservedTaskException += (_, thrown) => { lock (unhandled) unhandled.Add(thrown.Exception.ToString()); };

for (var line = commands.ReadLine(); line != null; line = commands.ReadLine())
{
    var command = JsonNode.Parse(line)!.AsObject();
    var answer = await AnswerTo(command);
    answer["id"] = command["id"]!.DeepClone();
    if ((string?)answer["answer"] != "hello")
    {
        lock (unhandled)
        {
            answer["unhandled"] = new JsonArray(unhandled.Select(text => (JsonNode)JsonValue.Create(text)!).ToArray());
            unhandled.Clear();
        }
    }
    answers.WriteLine(answer.ToJsonString());
    if ((string?)command["command"] == "bye") break;
}
Environment.Exit(0);

static async Task<JsonObject> AnswerTo(JsonObject command)
{
    switch ((string?)command["command"])
    {
        case "hello": return Hello();
        case "refresh": return await Within((int)command["timeoutMs"]!, () => Refresh(command));
        case "generate": return await Within((int)command["timeoutMs"]!, () => Generate(command));
        case "state": return State();
        case "wait":
            await Task.Delay((int)command["ms"]!);
            return new JsonObject { ["answer"] = "done" };
        case "bye": return new JsonObject { ["answer"] = "done" };
        default: return new JsonObject { ["answer"] = "unknown" };
    }
}

static JsonObject Hello() => new()
{
    ["answer"] = "hello",
    ["protocol"] = 1,
    // TODO: the name and the version of your SDK.
    ["sdk"] = new JsonObject { ["name"] = "template", ["version"] = "0" },
    ["runtime"] = RuntimeInformation.FrameworkDescription,
    // TODO: what your SDK can do, as ["generate"] = true: generate, state, timer, persistence. Leave out what it cannot.
    ["abilities"] = new JsonObject(),
};

// command has baseUrl, apiKey, clientSecret, identity, session (new, kept, restarted), timeoutMs and atOnce.
static async Task<JsonObject> Refresh(JsonObject command)
{
    // TODO: let your SDK refresh command["identity"] against command["baseUrl"], and return one of these:
    //   new JsonObject { ["outcome"] = "success", ["identity"] = new JsonObject { ["advertising_token"] = … } }
    //   new JsonObject { ["outcome"] = "optout" }
    //   new JsonObject { ["outcome"] = "error", ["error"] = new JsonObject { ["kind"] = thrown.GetType().Name, ["message"] = thrown.ToString() } }
    // An identity has only members of the contract that your SDK gives away: advertising_token, refresh_token,
    // identity_expires, refresh_from, refresh_expires, refresh_response_key. Leave out everything else that was answered.
    // With atOnce above 1: start so many at the same time, and
    // return the last one to settle.
    await Task.CompletedTask;
    return NotWired();
}

// Only called when abilities has generate. command["user"] has email, phone, email_hash or phone_hash.
static async Task<JsonObject> Generate(JsonObject command)
{
    // TODO: let your SDK generate an identity; the answers are those of Refresh.
    await Task.CompletedTask;
    return NotWired();
}

static JsonObject State() => new()
{
    ["answer"] = "state",
    // TODO: what your SDK would hand out now: advertisingToken (null for none), due, expired, refreshable, optedOut,
    // loginRequired. Leave out what it does not tell.
};

static JsonObject NotWired() => new()
{
    ["outcome"] = "error",
    ["error"] = new JsonObject { ["kind"] = "template", ["message"] = "this driver is not wired up to an SDK yet" },
};

// A call that does not settle in time is silent. A call that throws is an error.
static async Task<JsonObject> Within(int timeoutMs, Func<Task<JsonObject>> call)
{
    var settling = Task.Run(call);
    var silence = Task.Delay(timeoutMs);
    JsonObject outcome;
    try
    {
        var first = await Task.WhenAny(settling, silence);
        outcome = first == settling ? await settling : new JsonObject { ["outcome"] = "silent" };
    }
    catch (Exception thrown)
    {
        var told = new JsonObject { ["kind"] = thrown.GetType().Name, ["message"] = thrown.ToString() };
        outcome = new JsonObject { ["outcome"] = "error", ["error"] = told };
    }
    outcome["answer"] = "outcome";
    return outcome;
}
