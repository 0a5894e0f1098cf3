using ZendeskEmulator;

namespace Zendesk.Tests;

/// <summary>One emulator in memory for all tests; each test takes an account of its own.</summary>
internal static class TestAccount
{
    /// <summary>Longer than any budget of a client.</summary>
    public static readonly TimeSpan LongestRun = TimeSpan.FromDays(30);

    private static readonly Lazy<Task<Emulator>> Shared = new(() => Emulator.StartAsync());

    /// <summary>Twenty seconds into a minute.</summary>
    public static DateTimeOffset Start { get; } = new(2026, 1, 5, 10, 0, 20, TimeSpan.Zero);

    public static async Task<EmulatorAccount> NewAsync() => (await Shared.Value).CreateAccount();

    /// <summary>A clock that stands still until it is moved, for clients of other servers.</summary>
    public static EmulatorClock NewClock()
    {
        var clock = Shared.Value.GetAwaiter().GetResult().CreateAccount().Clock;
        clock.Freeze(Start);
        return clock;
    }

    /// <summary>A client of an account that nobody else uses.</summary>
    public static async Task<ZendeskClient> NewClientAsync(Action<ZendeskClientOptions>? configure = null) =>
        NewClient(await NewAsync(), configure);

    /// <summary>A client of an account.</summary>
    public static ZendeskClient NewClient(EmulatorAccount account, Action<ZendeskClientOptions>? configure = null) =>
        NewClient(account, account.CreateClient(), configure);

    /// <summary>A client of an account, with something between the two.</summary>
    public static ZendeskClient NewClient(
        EmulatorAccount account,
        DelegatingHandler between,
        Action<ZendeskClientOptions>? configure = null)
    {
        between.InnerHandler = account.CreateHandler();
        return NewClient(account, new HttpClient(between), configure);
    }

    private static ZendeskClient NewClient(EmulatorAccount account, HttpClient http, Action<ZendeskClientOptions>? configure)
    {
        var options = new ZendeskClientOptions
        {
            BaseAddress = account.BaseUrl,
            Credentials = ZendeskCredentials.ApiToken(account.Credentials.Email, account.Credentials.Token),
        };
        configure?.Invoke(options);
        return new ZendeskClient(http, options);
    }
}
