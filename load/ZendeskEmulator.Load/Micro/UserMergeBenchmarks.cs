using BenchmarkDotNet.Attributes;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.Users;
using ZendeskEmulator.Users.Operations;

namespace ZendeskEmulator.Load.Micro;

/// <summary>What a request's body makes of a stored user.</summary>
public class UserMergeBenchmarks
{
    private readonly User user = SampleUsers.User(1_000_000_000_003);
    private readonly RequestContext request = SampleUsers.Request();
    private UserInput input = new();

    /// <summary>Reads the body once, for <see cref="Merge"/>.</summary>
    [GlobalSetup]
    public void ReadOnce() => UserInput.Read(request, "users/create_or_update", out input);

    /// <summary>The body's bytes to the values that were sent.</summary>
    [Benchmark]
    public bool ReadBody() => UserInput.Read(request, "users/create_or_update", out _) is null;

    /// <summary>The values that were sent on top of the stored user.</summary>
    [Benchmark]
    public object Merge() => UserMerge.Apply(user, input);
}
