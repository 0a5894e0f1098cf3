using System.Globalization;
using System.Text;

namespace ZendeskEmulator.Tests.IncrementalExports;

/// <summary>Accounts whose clock stands still on a day of 2026, for exports.</summary>
internal static class ExportAccount
{
    public static async Task<ExportedAccount> NewAsync()
    {
        using var made = await TestEmulator.NewAccountAsync();
        made.Account.Clock.Freeze(DateTimeOffset.FromUnixTimeSeconds(1767225600));
        var owner = await made.GetAsync("/api/v2/users/me");
        return new ExportedAccount(made.Account, owner.UserId);
    }
}

/// <summary>An account for exports.</summary>
internal sealed class ExportedAccount(EmulatorAccount account, long ownerId) : IDisposable
{
    private readonly TestAccount inner = new(account);

    public EmulatorAccount Account => inner.Account;

    public long OwnerId { get; } = ownerId;

    public TestAccount Test => inner;

    public Task<TestResponse> GetAsync(string path) => inner.GetAsync(path);

    public Task<TestResponse> DeleteAsync(string path) => inner.DeleteAsync(path);

    public Task<long> CreateUserAsync(string properties) => inner.CreateUserAsync(properties);

    public Task<long> CreateOrganizationAsync(string properties) => inner.CreateOrganizationAsync(properties);

    public Task<TestResponse> SendAsync(
        HttpMethod method,
        string path,
        string? json = null,
        System.Net.Http.Headers.AuthenticationHeaderValue? authorization = null) => inner.SendAsync(method, path, json, authorization);

    /// <summary>Moves the account's clock.</summary>
    public Task AdvanceAsync(int seconds) => Account.Clock.AdvanceAsync(TimeSpan.FromSeconds(seconds));

    /// <summary>Creates many users at the present second, each with its number as external_id.</summary>
    public async Task SeedAsync(int first, int count)
    {
        for (var i = first; i < first + count; i += 100)
        {
            var users = Enumerable.Range(i, Math.Min(100, first + count - i)).Select(number =>
                string.Create(CultureInfo.InvariantCulture, $"{{\"name\":\"User {number}\",\"external_id\":\"x{number}\"}}"));
            var job = await inner.PostAsync("/api/v2/users/create_many", $"{{\"users\":[{string.Join(',', users)}]}}");
            await Account.Jobs.CompleteAsync(job.Json.GetProperty("job_status").Text("id")!);
        }
    }

    public void Dispose() => inner.Dispose();
}
