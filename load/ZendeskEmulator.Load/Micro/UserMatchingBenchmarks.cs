using BenchmarkDotNet.Attributes;
using ZendeskEmulator.Storage;
using ZendeskEmulator.Users;

namespace ZendeskEmulator.Load.Micro;

/// <summary>Finding the user of a create_or_update: the look-ups, and the decision between their results.</summary>
public class UserMatchingBenchmarks
{
    private readonly List<string> keys = [""];
    private readonly KeyIndex index;
    private readonly User user = SampleUsers.User(1_000_000_000_003);

    /// <summary>Makes an index of keys that are in a list.</summary>
    public UserMatchingBenchmarks() => index = new KeyIndex(0, id => keys[(int)id]);

    /// <summary>How many users the account has.</summary>
    [Params(1_000, 100_000)]
    public int Users { get; set; }

    /// <summary>Fills the index.</summary>
    [GlobalSetup]
    public void Fill()
    {
        for (var i = 0; i < Users; i++)
        {
            keys.Add($"crew-{i}");
            index.Set(keys[^1], keys.Count - 1);
        }
    }

    /// <summary>An external_id in another case.</summary>
    [Benchmark]
    public long FindByExternalId() => index.Find("CREW-700");

    /// <summary>The user was found by its address only.</summary>
    [Benchmark]
    public bool Decide() =>
        UserMatching.Decide(idSent: false, byId: null, byExternalId: null, byEmail: user, byIdentities: null).IsUnknownId;
}
