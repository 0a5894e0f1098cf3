using Xunit;
using ZendeskEmulator.Users;

namespace ZendeskEmulator.Tests.Users;

public sealed class UserMatchingTests
{
    [Theory]
    [InlineData(null, null, null, null, "None")]
    [InlineData(null, 2L, null, null, "ExternalId")]
    [InlineData(null, null, 3L, null, "Email")]
    [InlineData(null, null, null, 4L, "Identities")]
    [InlineData(1L, 2L, 3L, 4L, "Id")]
    [InlineData(null, 2L, 3L, 4L, "ExternalId")]
    [InlineData(null, null, 3L, 4L, "Email")]
    public void The_first_key_that_finds_a_user_decides(long? byId, long? byExternalId, long? byEmail, long? byIdentities, string key)
    {
        var match = UserMatching.Decide(byId is not null, UserOf(byId), UserOf(byExternalId), UserOf(byEmail), UserOf(byIdentities));

        Assert.Equal(key, $"{match.Key}");
        Assert.Equal(byId ?? byExternalId ?? byEmail ?? byIdentities, match.User?.Id);
        Assert.False(match.IsUnknownId);
    }

    [Fact]
    public void An_unknown_id_finds_no_user_even_if_other_keys_do()
    {
        var match = UserMatching.Decide(true, null, UserOf(2), UserOf(3), UserOf(4));

        Assert.True(match.IsUnknownId);
        Assert.Null(match.User);
    }

    [Fact]
    public void The_id_of_a_deleted_user_is_unknown()
    {
        var match = UserMatching.Decide(true, UserOf(1)! with { Deleted = true }, null, null, null);

        Assert.True(match.IsUnknownId);
        Assert.Null(match.User);
    }

    private static User? UserOf(long? id) => id is { } known
        ? new User { Id = known, Version = 1, Name = "Roger", CreatedAt = DateTime.UnixEpoch, UpdatedAt = DateTime.UnixEpoch }
        : null;
}
