using Microsoft.Extensions.Logging;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Requests;

namespace ZendeskEmulator;

/// <summary>Sends responses of the API: into the log, through faults, to the client.</summary>
internal sealed record ApiOutput(ApiLog Log, ResponseRendering Rendering, ApiFaults Faults)
{
    public static ApiOutput Of(EmulatorOptions options, AccountDirectory accounts, RequestLogs logs, ILogger logger)
    {
        var log = new ApiLog(accounts, logs);
        var rendering = new ResponseRendering(accounts, new RequestCounting(logger));
        return new ApiOutput(log, rendering, new ApiFaults(options, accounts, rendering, log));
    }
}
