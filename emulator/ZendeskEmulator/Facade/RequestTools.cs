using System.Collections.Concurrent;
using ZendeskEmulator.Matching;
using ZendeskEmulator.Requests;

namespace ZendeskEmulator.Facade;

/// <summary>The shared parts of the logs, verifications and faults of all accounts.</summary>
internal sealed record RequestTools(RequestLogs Logs, OperationNames Operations)
{
    /// <summary>More verifications than this are not kept for reports; the oldest make room.</summary>
    private const int MaxVerifications = 10_000;

    private readonly ConcurrentQueue<VerificationResult> verifications = new();

    /// <summary>The verifications of all accounts, the oldest first.</summary>
    public IReadOnlyList<VerificationResult> Verifications => [.. verifications];

    public void Keep(VerificationResult verification)
    {
        verifications.Enqueue(verification);
        while (verifications.Count > MaxVerifications)
        {
            verifications.TryDequeue(out _);
        }
    }

    /// <exception cref="ArgumentException">The match is wrong; the message says where.</exception>
    public CompiledMatch Compile(RequestMatch? match)
    {
        var compiled = CompiledMatch.Of(match ?? new RequestMatch(), Operations);
        return compiled.Error is { } error ? throw new ArgumentException(error.Reason, nameof(match)) : compiled.Record;
    }
}
