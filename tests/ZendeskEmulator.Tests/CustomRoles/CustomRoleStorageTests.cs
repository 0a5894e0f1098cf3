using Xunit;
using ZendeskEmulator.CustomRoles;

namespace ZendeskEmulator.Tests.CustomRoles;

public sealed class CustomRoleStorageTests
{
    [Fact]
    public void Flags_that_an_older_build_stored_as_texts_are_read_as_flags()
    {
        const string Stored = """
            {"id":1,"version":1,"name":"Staff","created_at":"2027-01-31T12:00:00Z","updated_at":"2027-01-31T12:00:00Z",
            "own":"{\"ticket_access\":\"within-groups\",\"ticket_deletion\":\"true\",\"voice_access\":\"false\"}"}
            """;

        var role = (CustomRole)CustomRole.Schema.Kind.Read(System.Text.Encoding.UTF8.GetBytes(Stored))!;

        Assert.Equal("""{"ticket_access":"within-groups","ticket_deletion":true,"voice_access":false}""", role.Own);
    }
}
