using System.Net;

namespace ZendeskEmulator.Specs.Targets;

/// <summary>
/// The service that the specs run against: an emulator in this process, or the service at ZENDESK_BASE_URL when that,
/// ZENDESK_EMAIL and ZENDESK_TOKEN are in the environment.
/// </summary>
internal sealed class Target
{
    private static readonly Lazy<Task<Target>> Shared = new(FindAsync);

    private Target(HttpClient client, SpecCredentials credentials, bool isEmulator)
    {
        Client = client;
        Credentials = credentials;
        IsEmulator = isEmulator;
    }

    /// <summary>Sends requests to the target, without credentials.</summary>
    public HttpClient Client { get; }

    public SpecCredentials Credentials { get; }

    /// <summary>With a control plane, each scenario has its own account. Without one, all share an account, perhaps a real one.</summary>
    public bool IsEmulator { get; }

    /// <summary>The specs started it.</summary>
    public bool IsInProcess { get; private init; }

    public static Task<Target> GetAsync() => Shared.Value;

    private static async Task<Target> FindAsync()
    {
        if (Environment.GetEnvironmentVariable("ZENDESK_BASE_URL") is not { Length: > 0 } address)
        {
            var emulator = await Emulator.StartAsync();
            var inProcess = emulator.CreateClient();
            var owner = new SpecCredentials("specs@example.com", "token-of-the-specs", ControlToken: null);
            return new Target(inProcess, owner, isEmulator: true) { IsInProcess = true };
        }
        var credentials = SpecCredentials.FromEnvironment();
        var guard = new LimitGuard(new SocketsHttpHandler { AllowAutoRedirect = false }, TimeProvider.System);
        var client = new HttpClient(guard) { BaseAddress = new Uri(address.TrimEnd('/') + "/") };
        if (await HasControlPlaneAsync(client, credentials))
        {
            return new Target(client, credentials, isEmulator: true);
        }
        return Environment.GetEnvironmentVariable("ZENDESK_ALLOW_WRITES") == "yes"
            ? new Target(client, credentials, isEmulator: false)
            : throw new InvalidOperationException(
                $"{address} has no control plane that accepts the specs. "
                + "If it is an emulator, set ZENDESK_CONTROL_TOKEN to its ControlToken. "
                + "If it is a real account, the specs create and delete users and organizations there: "
                + "use a sandbox and set ZENDESK_ALLOW_WRITES=yes.");
    }

    private static async Task<bool> HasControlPlaneAsync(HttpClient client, SpecCredentials credentials)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "_emulator/info");
        request.Headers.Authorization = credentials.ForControlPlane;
        using var response = await client.SendAsync(request);
        return response.StatusCode == HttpStatusCode.OK && response.Content.Headers.ContentType?.MediaType == "application/json";
    }
}
