using Example;
using Zendesk;

if (args is not [var path] || path.StartsWith('-'))
{
    Console.Error.WriteLine("Usage: Example PEOPLE.csv – creates or updates each person by email or external_id. "
        + "ZENDESK_BASE_URL, and ZENDESK_CLIENT_ID and ZENDESK_CLIENT_SECRET, or ZENDESK_EMAIL and ZENDESK_TOKEN, name the account; "
        + "without them it is the default account of an emulator on this machine.");
    return ExitCodes.CannotRun;
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    // The first Ctrl-C ends the sync, which then prints its result; the second ends the process.
    pressed.Cancel = !stop.IsCancellationRequested;
    stop.Cancel();
};

try
{
    using var zendesk = new ZendeskClient(new ZendeskClientOptions
    {
        BaseAddress = new Uri(Setting("ZENDESK_BASE_URL", "http://localhost:8080")),
        Credentials = Setting("ZENDESK_CLIENT_ID", "") is { Length: > 0 } clientId
            ? ZendeskCredentials.OAuth(clientId, Setting("ZENDESK_CLIENT_SECRET", ""))
            : ZendeskCredentials.ApiToken(Setting("ZENDESK_EMAIL", "owner@default.example"), Setting("ZENDESK_TOKEN", "acct_default")),
    });
    return await new Sync(zendesk).RunAsync(PeopleCsv.Read(path), stop.Token);
}
catch (Exception reason)
    when (reason is IOException or UnauthorizedAccessException or UriFormatException or ArgumentException or FormatException)
{
    Console.Error.WriteLine(reason.Message);
    return ExitCodes.CannotRun;
}

static string Setting(string name, string otherwise) =>
    Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : otherwise;
