using System.Net;
using System.Reflection;
using Xunit;

namespace Zendesk.Tests.Testability;

/// <summary>Tests an integration without a server, as a user of the library would.</summary>
public sealed class FakeClientTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Code_that_uses_the_client_runs_on_a_fake_one()
    {
        using var fake = new FakeClient();

        var greeting = await GreetAsync(fake, 7);

        Assert.Equal("Hello Roger and 2 others", greeting);
    }

    [Fact]
    public async Task A_fake_throws_what_the_client_throws()
    {
        using var fake = new FakeClient();

        var failure = await Assert.ThrowsAsync<ZendeskNotFoundException>(() => GreetAsync(fake, 8));

        Assert.Equal(HttpStatusCode.NotFound, failure.StatusCode);
        Assert.Equal("Zendesk answered 404: RecordNotFound.", failure.Message);
    }

    [Fact]
    public async Task A_member_that_is_not_overridden_says_so()
    {
        using var fake = new FakeClient();

        await Assert.ThrowsAsync<NotSupportedException>(() => fake.Users.DeleteAsync(7, Cancellation));
        Assert.Throws<NotSupportedException>(() => fake.Organizations);
    }

    [Fact]
    public void Everything_that_is_called_can_be_overridden()
    {
        string[] own = ["Dispose", "GetHashCode", "GetType", "Equals", "ToString"];
        var callable = typeof(ZendeskClient).Assembly.GetExportedTypes()
            .Where(type => type == typeof(ZendeskClient) || type.IsSubclassOf(typeof(ZendeskOperations)))
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance))
            .Where(method => !own.Contains(method.Name))
            .ToList();

        Assert.NotEmpty(callable);
        Assert.All(callable, method => Assert.True(
            method is { IsVirtual: true, IsFinal: false },
            $"{method.DeclaringType}.{method.Name} cannot be overridden"));
    }

    [Fact]
    public void Every_class_of_operations_can_be_derived_from()
    {
        var operations = typeof(ZendeskClient).GetProperties()
            .Select(property => property.PropertyType)
            .Where(type => type.IsSubclassOf(typeof(ZendeskOperations)));

        Assert.All(operations, type => Assert.Contains(
            type.GetConstructors(BindingFlags.NonPublic | BindingFlags.Instance),
            made => made.IsFamily && made.GetParameters().Length == 0));
    }

    [Fact]
    public async Task A_list_can_be_made_of_records_and_of_pages()
    {
        var records = ZendeskList.Of(new User { Id = 1 }, new User { Id = 2 });
        var pages = ZendeskList.FromPages(new ZendeskPage<int>([1, 2], "next"), new ZendeskPage<int>([3]));

        Assert.Equal([1, 2], await records.Select(user => user.Id).ToListAsync(Cancellation));
        Assert.Equal([1, 2, 3], await pages.ToListAsync(Cancellation));
        Assert.Equal(["next", null], await pages.AsPages(Cancellation).Select(page => page.ResumeToken).ToListAsync(Cancellation));
    }

    private static async Task<string> GreetAsync(ZendeskClient zendesk, long id)
    {
        var user = await zendesk.Users.GetAsync(id, Cancellation);
        var others = await zendesk.Users.ListAsync(cancellationToken: Cancellation).CountAsync(Cancellation);
        return $"Hello {user.Name} and {others} others";
    }

    private sealed class FakeClient : ZendeskClient
    {
        public override UserOperations Users { get; } = new FakeUsers();
    }

    private sealed class FakeUsers : UserOperations
    {
        public override Task<User> GetAsync(long id, CancellationToken cancellationToken = default) => id == 7
            ? Task.FromResult(new User { Id = 7, Name = "Roger", Role = UserRole.Agent })
            : throw new ZendeskNotFoundException(new ZendeskError(HttpStatusCode.NotFound) { Code = "RecordNotFound" });

        public override ZendeskList<User> ListAsync(UserListOptions? options = null, CancellationToken cancellationToken = default) =>
            ZendeskList.Of(new User { Id = 1 }, new User { Id = 2 });
    }
}
