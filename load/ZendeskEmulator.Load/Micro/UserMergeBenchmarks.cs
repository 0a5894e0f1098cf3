using BenchmarkDotNet.Attributes;
using ZendeskEmulator.Http;
using ZendeskEmulator.Users;
using ZendeskEmulator.Users.Operations;

namespace ZendeskEmulator.Load.Micro;

/// <summary>Merging a request's body into a stored user.</summary>
public class UserMergeBenchmarks
{
    private readonly byte[] body = SampleUsers.Body;
    private readonly User user = SampleUsers.User(1_000_000_000_003);
    private readonly UserInput input = new();

    /// <summary>Reads the body once, for <see cref="Merge"/>.</summary>
    [GlobalSetup]
    public void ReadOnce() => Read(input);

    /// <summary>The body's bytes to the values that were sent.</summary>
    [Benchmark]
    public bool ReadBody() => Read(new UserInput());

    /// <summary>The values that were sent on top of the stored user.</summary>
    [Benchmark]
    public object Merge() => UserMerge.Apply(user, input);

    private bool Read(UserInput into) =>
        JsonBody.Read("application/json", body, "user", UserInput.Shape, into, "users/create_or_update") is null;
}
