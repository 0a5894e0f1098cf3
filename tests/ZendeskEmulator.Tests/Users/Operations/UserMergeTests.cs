using System.Text;
using Xunit;
using ZendeskEmulator.Http;
using ZendeskEmulator.Users;
using ZendeskEmulator.Users.Operations;

namespace ZendeskEmulator.Tests.Users.Operations;

public sealed class UserMergeTests
{
    private static readonly User Stored = new()
    {
        Id = 1,
        Version = 1,
        Name = "Roger",
        ExternalId = "R-1",
        CreatedAt = DateTime.UnixEpoch,
        UpdatedAt = DateTime.UnixEpoch,
        Role = UserRole.Agent,
        CustomRoleId = 7,
        Alias = "Rog",
        Signature = "s",
        Details = "d",
        Notes = "n",
        TimeZone = "Arizona",
        Locale = "fr",
        Tags = ["one", "two"],
        Suspended = true,
        Moderator = true,
        OnlyPrivateComments = true,
        TicketRestriction = "groups",
    };

    [Fact]
    public void An_empty_update_changes_nothing() => Assert.Equal(Stored, Merge(Stored, "{}"));

    [Fact]
    public void Nulls_for_flags_tags_and_role_change_nothing() =>
        Assert.Equal(Stored, Merge(Stored, """{"suspended":null,"moderator":null,"only_private_comments":null,"tags":null,"role":null}"""));

    [Fact]
    public void The_same_tags_in_another_order_change_nothing() => Assert.Equal(Stored, Merge(Stored, """{"tags":["Two","one"]}"""));

    [Fact]
    public void Null_clears_texts_and_makes_the_alias_empty()
    {
        var merged = Merge(
            Stored,
            """{"external_id":null,"details":null,"notes":null,"signature":null,"time_zone":null,"locale":null,"alias":null}""");

        Assert.Null(merged.ExternalId);
        Assert.Null(merged.Details);
        Assert.Null(merged.Notes);
        Assert.Null(merged.Signature);
        Assert.Null(merged.TimeZone);
        Assert.Null(merged.Locale);
        Assert.Equal("", merged.Alias);
    }

    [Theory]
    [InlineData("""{"role":"end-user"}""", "EndUser", null)]
    [InlineData("""{"role":"admin"}""", "Admin", 7L)]
    [InlineData("""{"custom_role_id":8}""", "Agent", 8L)]
    [InlineData("""{"custom_role_id":8,"role":"end-user"}""", "Agent", 8L)]
    [InlineData("""{"custom_role_id":8,"role":"admin"}""", "Admin", 8L)]
    [InlineData("""{"custom_role_id":null}""", "Agent", null)]
    [InlineData("""{"role":"pilot"}""", "Agent", 7L)]
    public void Role_and_custom_role_follow_from_each_other(string sent, string role, long? customRole)
    {
        var merged = Merge(Stored, sent);

        Assert.Equal(role, $"{merged.Role}");
        Assert.Equal(customRole, merged.CustomRoleId);
    }

    [Theory]
    [InlineData("""{"locale":"de"}""", "de")]
    [InlineData("""{"locale":"PT-BR"}""", "pt-br")]
    [InlineData("""{"locale_id":8}""", "de")]
    [InlineData("""{"locale_id":"8"}""", "de")]
    [InlineData("""{"language":"de"}""", "de")]
    [InlineData("""{"locale":"nl","locale_id":8}""", "nl")]
    [InlineData("""{"locale_id":8,"locale":"nl"}""", "nl")]
    public void Locale_wins_over_locale_id(string sent, string locale) => Assert.Equal(locale, Merge(Stored, sent).Locale);

    [Theory]
    [InlineData("\"groups\"", "groups")]
    [InlineData("\"organization\"", "organization")]
    [InlineData("null", null)]
    public void An_agents_ticket_restriction_is_taken(string sent, string? stored) =>
        Assert.Equal(stored, Merge(Stored, $"{{\"ticket_restriction\":{sent}}}").TicketRestriction);

    [Fact]
    public void A_user_who_becomes_an_end_user_loses_the_agents_restriction() =>
        Assert.Null(Merge(Stored, """{"role":"end-user"}""").TicketRestriction);

    private static User Merge(User stored, string sent)
    {
        var input = new UserInput();
        Assert.Null(JsonBody.Read(
            "application/json",
            Encoding.UTF8.GetBytes($"{{\"user\":{sent}}}"),
            "user",
            UserInput.Shape,
            input,
            "users/update"));
        return UserMerge.Apply(stored, input);
    }
}
