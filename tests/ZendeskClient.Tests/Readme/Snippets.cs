using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Zendesk.Tests.Readme;

/// <summary>The code of the README that is no program by itself: it is compiled here.</summary>
internal static class Snippets
{
    public static ZendeskCredentials OAuthClient(string secret)
    {
        var credentials = ZendeskCredentials.OAuth("sync", secret, new ZendeskOAuthOptions { Scope = "users:read users:write" });
        return credentials;
    }

    public static ZendeskCredentials OAuthUser(
        string secret, ZendeskOAuthTokens stored, Func<ZendeskOAuthTokens, CancellationToken, ValueTask> StoreAsync)
    {
        var credentials = ZendeskCredentials.OAuth("sync", secret, new ZendeskOAuthOptions
        {
            Tokens = stored,
            OnRefresh = (tokens, cancellationToken) => StoreAsync(tokens, cancellationToken),
        });
        return credentials;
    }

    public static async Task<string> WriteAsync(ZendeskClient zendesk, User user)
    {
        await zendesk.Users.UpdateAsync(user.Id, new UserInput { Phone = null, Role = UserRole.Agent });

        var updated = await zendesk.Users.UpdateAsync(user.Id, new UserInput { ["remote_photo_url"] = "https://example.org/roger.png" });
        var photo = updated.AdditionalFields.TryGetValue("photo", out var found) ? found.ToString() : "none yet";

        var related = await zendesk.SendAsync(HttpMethod.Get, $"users/{user.Id}/related");

        return photo + related;
    }

    public static async Task<object?> ListAsync(ZendeskClient zendesk, string? saved)
    {
        var roger = await zendesk.Users.FindByExternalIdAsync("crew-7");
        var some = await zendesk.Users.ShowManyAsync([7, 8, 9]);

        var agents = new UserListOptions { Roles = [UserRole.Agent, UserRole.Admin], Sort = UserSort.UpdatedAt, Descending = true };
        await foreach (var agent in zendesk.Users.ListAsync(agents))
        {
            Console.WriteLine(agent.Name);
        }

        await foreach (var page in zendesk.Users.ListAsync(new UserListOptions { PageSize = 50, ResumeToken = saved }).AsPages())
        {
            await ImportAsync(page.Records);
            saved = page.ResumeToken;
        }

        await foreach (var page in zendesk.Users.ListAsync(new UserListOptions { Include = [Sideload.Organizations] }).AsPages())
        {
            var names = page.Sideloads.Organizations.ToDictionary(organization => organization.Id, organization => organization.Name);
            Console.WriteLine($"{page.Records.Count} users of {names.Count} organizations");
        }

        return (roger, some, saved);

        static Task ImportAsync(IReadOnlyList<User> users) => Task.FromResult(users);
    }

    public static async Task TicketsAsync(ZendeskClient zendesk, Stream log)
    {
        var upload = await zendesk.Attachments.UploadAsync("printer.log", log);
        var ticket = await zendesk.Tickets.CreateAsync(new TicketInput
        {
            Subject = "My printer is on fire",
            Comment = new TicketCommentInput("See the log") { Uploads = [upload.Token!] },
            Requester = new TicketRequester("roger@example.org", "Roger Wilco"),
        });
        await zendesk.Tickets.UpdateIfUnchangedAsync(ticket, new TicketInput { Status = "open" });
    }

    public static async Task<object?> SearchAsync(ZendeskClient zendesk, string? saved)
    {
        await foreach (var result in zendesk.Search.ListAsync("type:user role:agent created>2026-01-01"))
        {
            Console.WriteLine($"{result.ResultType} {result.Id}: {result.ToUser()?.Name}");
        }

        await foreach (var page in zendesk.IncrementalExports.UsersAsync(new IncrementalExportOptions { ResumeToken = saved }).AsPages())
        {
            await ImportAsync(page.Records);
            saved = page.ResumeToken;
        }

        return saved;

        static Task ImportAsync(IReadOnlyList<User> users) => Task.FromResult(users);
    }

    public static async Task BulkAsync(ZendeskClient zendesk, IReadOnlyList<UserInput> people, CancellationToken stop)
    {
        var results = await zendesk.Users.CreateOrUpdateManyAsync(
            people, progress: new Progress<BulkProgress>(Show), cancellationToken: stop);
        foreach (var failed in results.Where(result => result.Outcome == BulkOutcome.Failed))
        {
            Console.Error.WriteLine($"row {failed.Index}: {failed.Error}: {failed.Details}");
        }

        static void Show(BulkProgress progress) => Console.WriteLine(progress.Done);
    }

    public static async Task<User> HurryAsync(ZendeskClient zendesk)
    {
        var hurried = zendesk.WithOptions(new CallOptions
        {
            Budget = TimeSpan.FromSeconds(10),
            MaxRetries = 1,
            OnResponse = response => Console.WriteLine($"{response.RequestId}: {response.RateLimit?.Remaining} requests left"),
        });
        var shown = await hurried.Users.GetAsync(7);

        return shown;
    }

    public static void Register(IServiceCollection services, IConfiguration configuration, string token)
    {
        services.AddZendeskClient(configuration.GetSection("Zendesk"));

        services.AddZendeskClient("acme", configuration.GetSection("Zendesk:Acme"));
        services.AddZendeskClient("globex", options =>
        {
            options.BaseAddress = new Uri("https://globex.zendesk.com");
            options.Credentials = ZendeskCredentials.OAuth(token);
        });
    }

    public static UserOperations Fake() => new FakeUsers();

    private sealed class FakeUsers : UserOperations
    {
        public override Task<User> GetAsync(long id, CancellationToken cancellationToken = default) =>
            id == 7 ? Task.FromResult(new User { Id = 7, Name = "Roger" }) : throw new ZendeskNotFoundException();
    }
}
