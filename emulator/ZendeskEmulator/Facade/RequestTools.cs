using ZendeskEmulator.Matching;
using ZendeskEmulator.Requests;

namespace ZendeskEmulator.Facade;

/// <summary>What log, verification and faults of all accounts share.</summary>
internal sealed record RequestTools(RequestLogs Logs, OperationNames Operations)
{
    /// <exception cref="ArgumentException">The match is wrong; the message says where.</exception>
    public CompiledMatch Compile(RequestMatch? match)
    {
        var compiled = CompiledMatch.Of(match ?? new RequestMatch(), Operations);
        return compiled.Error is { } error ? throw new ArgumentException(error.Reason, nameof(match)) : compiled.Record;
    }
}
