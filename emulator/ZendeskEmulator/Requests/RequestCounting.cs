using Microsoft.Extensions.Logging;
using ZendeskEmulator.Accounts;

namespace ZendeskEmulator.Requests;

/// <summary>Counts the requests of accounts, and logs requests without an operation of the emulator.</summary>
internal sealed partial class RequestCounting(ILogger logger)
{
    private const string NoName = "no name known";

    /// <summary>Counts a request after its status is set.</summary>
    public void Count(Account account, RequestContext request)
    {
        account.State.Get<RequestCounts>().Add(request.Operation, request.Http.Response.StatusCode);
        if (request.Operation is null)
        {
            var unknown = account.State.Get<UnknownRequests>().Add(request.Http.Request.Method, request.Path);
            LogUnknown(account.Name, unknown.Method, unknown.Path, unknown.Operation ?? NoName);
        }
    }

    [LoggerMessage(LogLevel.Debug, "Account {Account}: the emulator has no {Method} {Path} ({Operation}).")]
    private partial void LogUnknown(string account, string method, string path, string operation);
}
