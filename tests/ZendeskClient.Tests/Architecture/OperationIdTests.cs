using System.Reflection;
using System.Text.Json;
using Xunit;
using ZendeskEmulator;

namespace Zendesk.Tests.Architecture;

/// <summary>
/// Traces, logs and OnResponse name a call as Zendesk does: each public method is called once, and its name compared
/// with the emulator's list.
/// </summary>
public sealed class OperationIdTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_call_has_Zendesks_operationId()
    {
        var account = await TestAccount.NewAsync();
        account.Clock.Freeze();
        account.Jobs.Pace = JobPace.Instant;
        var known = await KnownAsync(account);
        var asked = new LatestRequest();
        var named = new List<string>();
        using var client = TestAccount.NewClient(account, asked, options =>
        {
            options.TimeProvider = account.Clock;
            options.OnResponse = response => named.Add($"{asked.Latest} {response.Operation}");
        });

        foreach (var call in CallsOf(client))
        {
            await account.Clock.RunAsync(TryAsync(call));
        }

        Assert.True(named.Count > 60, $"{named.Count} calls");
        Assert.All(named, call => Assert.True(
            known.Any(operation => operation.Is(call)),
            $"{call}: should be {string.Join(" or ", known.Where(operation => operation.IsAt(call)))}"));
    }

    private static IEnumerable<Func<object?>> CallsOf(ZendeskClient client)
    {
        foreach (var property in typeof(ZendeskClient).GetProperties().Where(
            property => property.PropertyType.IsSubclassOf(typeof(ZendeskOperations))))
        {
            var operations = property.GetValue(client)!;
            foreach (var method in property.PropertyType.GetMethods(
                BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
            {
                yield return () => method.Invoke(
                    operations,
                    [.. method.GetParameters().Select(parameter => ArgumentOf(parameter.ParameterType))]);
            }
        }
        yield return () => client.Users.ListAsync(new UserListOptions { OrganizationId = 1 }, Cancellation);
        yield return () => client.Users.CountAsync(new UserListOptions { OrganizationId = 1 }, Cancellation);
        yield return () => client.Organizations.ListAsync(new OrganizationListOptions { UserId = 1 }, Cancellation);
        yield return () => client.Organizations.CountAsync(new OrganizationListOptions { UserId = 1 }, Cancellation);
        yield return () => client.OrganizationMemberships.ListAsync(new OrganizationMembershipListOptions { UserId = 1 }, Cancellation);
        yield return () => client.OrganizationMemberships.ListAsync(new OrganizationMembershipListOptions
        {
            OrganizationId = 1,
        }, Cancellation);
        yield return () => client.Groups.ListAsync(new GroupListOptions { UserId = 1 }, Cancellation);
        yield return () => client.Groups.CountAsync(new GroupListOptions { UserId = 1 }, Cancellation);
        yield return () => client.GroupMemberships.ListAsync(new GroupMembershipListOptions { UserId = 1 }, Cancellation);
        yield return () => client.GroupMemberships.ListAsync(new GroupMembershipListOptions { GroupId = 1 }, Cancellation);
    }

    private static object? ArgumentOf(Type type) =>
        type == typeof(long) ? 1L
        : type == typeof(string) ? "x1"
        : type == typeof(IEnumerable<long>) || type == typeof(IReadOnlyCollection<long>) ? new long[] { 1 }
        : type == typeof(IEnumerable<string>) ? new[] { "x1" }
        : type == typeof(IReadOnlyList<UserInput>) ? new[] { new UserInput { ExternalId = "x1" } }
        : type == typeof(JobStatus) ? new JobStatus { Id = "x1" }
        : type == typeof(IReadOnlyCollection<TicketInput>) ? new[] { new TicketInput { ExternalId = "x1" } }
        : type == typeof(Ticket) ? new Ticket { Id = 1, UpdatedAt = DateTimeOffset.UnixEpoch }
        : type == typeof(Stream) ? new MemoryStream()
        : type == typeof(CancellationToken) ? Cancellation
        : type.IsSubclassOf(typeof(RecordInput)) ? Activator.CreateInstance(type)
        : null;

    /// <summary>Most of what is asked for is not there; only the name of the call matters.</summary>
    private static async Task TryAsync(Func<object?> call)
    {
        try
        {
            var result = call();
            await (result as Task ?? (Task)typeof(OperationIdTests).GetMethod(
                nameof(ReadAsync),
                BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(result!.GetType().BaseType!.GetGenericArguments()).Invoke(null, [result])!);
        }
        catch (ZendeskException)
        {
        }
    }

    private static async Task ReadAsync<T>(ZendeskList<T> list) => await list.FirstOrDefaultAsync(Cancellation);

    private static async Task<List<KnownOperation>> KnownAsync(EmulatorAccount account)
    {
        using var http = account.CreateClient();
        using var coverage = JsonDocument.Parse(await http.GetStringAsync("/_emulator/coverage", Cancellation));
        return [.. coverage.RootElement.GetProperty("operations").EnumerateArray().Select(operation => new KnownOperation(
            operation.GetProperty("method").GetString()!,
            operation.GetProperty("path").GetString()!,
            operation.GetProperty("operation").GetString()!))];
    }

    private sealed record KnownOperation(string Method, string Path, string Id)
    {
        public bool Is(string call) => IsAt(call) && call.EndsWith($" {Id}", StringComparison.Ordinal);

        public bool IsAt(string call)
        {
            var words = call.Split(' ');
            var (asked, known) = (words[1].Split('/'), Path.Split('/'));
            return words[0] == Method && asked.Length == known.Length
                && asked.Zip(known).All(pair => pair.First == pair.Second || pair.Second.StartsWith('{'));
        }
    }

    private sealed class LatestRequest : DelegatingHandler
    {
        public string Latest { get; private set; } = "";

        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            var path = request.RequestUri!.AbsolutePath;
            Latest = $"{request.Method} {path[path.IndexOf("/api/v2", StringComparison.Ordinal)..]}";
            return base.SendAsync(request, cancellationToken);
        }
    }
}
