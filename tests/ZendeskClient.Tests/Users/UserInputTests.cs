using System.Text.Json.Nodes;
using Xunit;

namespace Zendesk.Tests.Users;

public sealed class UserInputTests
{
    [Fact]
    public void Only_assigned_properties_are_sent() =>
        Assert.Equal("""{"name":"Roger","phone":null}""", new UserInput { Name = "Roger", Phone = null }.ToString());

    [Fact]
    public void An_input_without_assigned_properties_is_an_empty_object() => Assert.Equal("{}", new UserInput().ToString());

    [Fact]
    public void The_later_assignment_counts()
    {
        var user = new UserInput { Name = "Roger" };

        user.Name = "Wilco";

        Assert.Equal("Wilco", user.Name);
        Assert.Equal("""{"name":"Wilco"}""", user.ToString());
    }

    [Fact]
    public void Every_property_is_sent_under_Zendesks_name_and_read_back()
    {
        var user = new UserInput
        {
            Id = 7,
            Name = "n",
            Email = "e",
            ExternalId = "x",
            Phone = "p",
            Role = "agent",
            CustomRoleId = 8,
            OrganizationId = 9,
            Verified = true,
            SkipVerifyEmail = false,
            Suspended = true,
            Tags = ["a", "b"],
            UserFields = new JsonObject { ["plan"] = "gold", ["since"] = null },
            Details = "d",
            Notes = "o",
            Alias = "l",
            Locale = "de",
            TimeZone = "UTC",
        };

        Assert.Equal(
            """{"id":7,"name":"n","email":"e","external_id":"x","phone":"p","role":"agent","custom_role_id":8"""
            + ""","organization_id":9,"verified":true,"skip_verify_email":false,"suspended":true,"tags":["a","b"]"""
            + ""","user_fields":{"plan":"gold","since":null},"details":"d","notes":"o","alias":"l","locale":"de","time_zone":"UTC"}""",
            user.ToString());
        Assert.Equal(7, user.Id);
        Assert.True(user.Verified);
        Assert.Equal(["a", "b"], user.Tags);
        Assert.Equal("gold", (string?)user.UserFields["plan"]);
    }

    [Fact]
    public void Two_users_may_share_one_object_of_fields()
    {
        var fields = new JsonObject { ["plan"] = "gold" };

        var first = new UserInput { UserFields = fields };
        var second = new UserInput { UserFields = fields };

        Assert.Equal("""{"user_fields":{"plan":"gold"}}""", first.ToString());
        Assert.Equal("""{"user_fields":{"plan":"gold"}}""", second.ToString());
    }

    [Fact]
    public void A_password_is_sent_and_not_shown()
    {
        var user = new UserInput { Name = "Roger", ["password"] = "secret" };

        Assert.Equal("""{"name":"Roger","password":"***"}""", user.ToString());
        Assert.Equal("secret", user["password"]!.GetValue<string>());
    }
}
