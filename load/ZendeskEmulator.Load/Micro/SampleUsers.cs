using System.Text;
using ZendeskEmulator.CustomFields;
using ZendeskEmulator.UserIdentities;
using ZendeskEmulator.Users;

namespace ZendeskEmulator.Load.Micro;

/// <summary>Users and requests as an integration has them: an external_id, an address, a few tags, a note.</summary>
internal static class SampleUsers
{
    private static readonly DateTime Created = new(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    private static readonly UserSurroundings Nothing = new(CustomFieldSet.Empty, [], null);

    public static readonly byte[] Body = Encoding.UTF8.GetBytes(
        """{"user":{"name":"Roger Wilco the 2nd","external_id":"crew-7","email":"roger.7@example.org","tags":["vip","crew"],""" +
        """ "notes":"Found near Xenon","role":"end-user","skip_verify_email":true}}""");

    public static User User(long id) => new()
    {
        Id = id,
        Version = id,
        Name = $"Roger Wilco {id}",
        ExternalId = $"crew-{id}",
        CreatedAt = Created,
        UpdatedAt = Created,
        Tags = ["crew", "vip"],
        Notes = "Found near Xenon",
    };

    public static UserView View(long id) => new(
        User(id),
        [
            new UserIdentity
            {
                Id = id + 1,
                Version = id,
                UserId = id,
                Type = UserIdentityType.Email,
                Value = $"roger.{id}@example.org",
                Primary = true,
                Verified = true,
                CreatedAt = Created,
                UpdatedAt = Created,
            },
        ],
        [],
        Nothing);
}
