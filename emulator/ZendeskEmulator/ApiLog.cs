using ZendeskEmulator.Accounts;
using ZendeskEmulator.Requests;

namespace ZendeskEmulator;

/// <summary>Puts the requests of the API into the logs of their accounts.</summary>
internal sealed class ApiLog(AccountDirectory accounts, RequestLogs logs)
{
    /// <summary>Begins to record a request; null when the log is off.</summary>
    public RequestRecording? Begin(RequestContext request) => logs.IsOn ? new RequestRecording(request, logs.MaxBodyBytes) : null;

    /// <summary>Adds the request to the log of its account, even if its credentials were refused. An unknown account has no log.</summary>
    public void End(RequestContext request, RequestRecording? recording)
    {
        if (recording is null || recording.IsEnded)
        {
            return;
        }
        recording.IsEnded = true;
        using (recording)
        {
            var account = request.HasAccount ? request.Account : request.Selection.Name is { } name ? accounts.Find(name) : null;
            if (account is not null)
            {
                logs.Add(account.State, recording.ToRecord(account.Clock.UtcNow, out var bytes), bytes);
            }
        }
    }
}
