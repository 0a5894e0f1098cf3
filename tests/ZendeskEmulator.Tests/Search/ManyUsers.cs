using System.Globalization;
using ZendeskEmulator.Accounts;
using ZendeskEmulator.OrganizationMemberships;
using ZendeskEmulator.Organizations;
using ZendeskEmulator.UserIdentities;
using ZendeskEmulator.Users;

namespace ZendeskEmulator.Tests.Search;

/// <summary>Puts many users into an account without requests: each has a name, an address, an external_id and a tag.</summary>
internal static class ManyUsers
{
    private const int Batch = 1_000;
    private const int Letters = 26;

    /// <summary>Fills an account; every five-hundredth user has a phone, and ten belong to each organization.</summary>
    public static async Task PutAsync(EmulatorAccount account, int count)
    {
        for (var first = 0; first < count; first += Batch)
        {
            using var turn = await account.Inner.TakeTurnAsync();
            using var write = turn.BeginWrite();
            var organization = write.Create(new Organization { Name = $"Corps{first}" }).Id;
            for (var i = first; i < Math.Min(count, first + Batch); i++)
            {
                Put(write, i, i < first + 10 ? organization : 0);
            }
            write.Commit();
        }
    }

    /// <summary>A word of letters that differs for each number.</summary>
    public static string WordOf(int number)
    {
        var word = "";
        for (var rest = (number * 7_919L) + 456_976; rest > 0; rest /= Letters)
        {
            word += (char)('a' + (rest % Letters));
        }
        return word;
    }

    private static void Put(in AccountWrite write, int number, long organization)
    {
        var user = write.Create(new User
        {
            Name = $"{WordOf(number)} {WordOf(number * 31)}",
            ExternalId = string.Create(CultureInfo.InvariantCulture, $"{number}x"),
            Role = number < 1_000 && number % 100 == 0 ? UserRole.Agent : UserRole.EndUser,
            Tags = [string.Create(CultureInfo.InvariantCulture, $"batch_{number / 20}")],
        });
        write.Create(new UserIdentity
        {
            UserId = user.Id,
            Type = UserIdentityType.Email,
            Value = string.Create(CultureInfo.InvariantCulture, $"{WordOf(number)}.{number}@example.com"),
            Primary = true,
            Verified = true,
        });
        if (number % 500 == 0)
        {
            write.Create(new UserIdentity
            {
                UserId = user.Id,
                Type = UserIdentityType.PhoneNumber,
                Value = string.Create(CultureInfo.InvariantCulture, $"+1555{number:0000000}"),
                Primary = true,
            });
        }
        if (organization != 0)
        {
            write.Create(new OrganizationMembership { UserId = user.Id, OrganizationId = organization, Default = true });
        }
    }
}
