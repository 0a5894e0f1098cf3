using Microsoft.Extensions.ObjectPool;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Requests;

namespace ZendeskEmulator;

/// <summary>Puts the requests of the API into the logs of their accounts.</summary>
internal sealed class ApiLog(AccountDirectory accounts, RequestLogs logs)
{
    /// <summary>More requests than this at once are recorded too, in objects that are not kept. Each takes 8 KB at most.</summary>
    private const int MaxKept = 64;

    private readonly DefaultObjectPool<RequestRecording> recordings = new(new Recordings(), MaxKept);

    /// <summary>Begins to record a request; null when the log is off.</summary>
    public RequestRecording? Begin(RequestContext request)
    {
        if (!logs.IsOn)
        {
            return null;
        }
        var recording = recordings.Get();
        recording.Begin(request, logs.MaxBodyBytes);
        return recording;
    }

    /// <summary>
    /// Adds the request to the log of its account, once, even if its credentials were refused. An unknown account has no log.
    /// </summary>
    public void Add(RequestContext request, RequestRecording? recording)
    {
        if (recording is null || recording.IsAdded)
        {
            return;
        }
        recording.IsAdded = true;
        var account = request.HasAccount ? request.Account : request.Selection.Name is { } name ? accounts.Find(name) : null;
        if (account is not null)
        {
            logs.Add(account.State, recording.ToRecord(account.Clock.UtcNow, out var bytes), bytes);
        }
    }

    /// <summary>Ends the recording. Nothing may use it or the request's explanation afterwards.</summary>
    public void End(RequestRecording? recording)
    {
        if (recording is not null)
        {
            recordings.Return(recording);
        }
    }

    private sealed class Recordings : PooledObjectPolicy<RequestRecording>
    {
        public override RequestRecording Create() => new();

        public override bool Return(RequestRecording recording)
        {
            recording.Clear();
            return true;
        }
    }
}
