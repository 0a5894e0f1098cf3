using ZendeskEmulator;

namespace Zendesk.Tests;

/// <summary>One emulator in memory for all tests; each test takes an account of its own.</summary>
internal static class TestAccount
{
    private static readonly Lazy<Task<Emulator>> Shared = new(() => Emulator.StartAsync());

    public static async Task<EmulatorAccount> NewAsync() => (await Shared.Value).NewAccount();

    /// <summary>A client of an account that nobody else uses.</summary>
    public static async Task<ZendeskClient> NewClientAsync(Action<ZendeskClientOptions>? configure = null) => NewClient(await NewAsync(), configure);

    public static ZendeskClient NewClient(EmulatorAccount account, Action<ZendeskClientOptions>? configure = null)
    {
        var options = new ZendeskClientOptions
        {
            BaseAddress = account.BaseUrl,
            Credentials = ZendeskCredentials.ApiToken(account.Credentials.Email, account.Credentials.Token),
        };
        configure?.Invoke(options);
        return new ZendeskClient(account.CreateClient(), options);
    }
}
