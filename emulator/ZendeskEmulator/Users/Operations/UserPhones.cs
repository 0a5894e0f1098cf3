using ZendeskEmulator.UserIdentities;

namespace ZendeskEmulator.Users.Operations;

/// <summary>Applies <c>phone</c> and <c>shared_phone_number</c> to a user (facts §3.4).</summary>
internal static class UserPhones
{
    /// <summary>Stores a direct line as an identity and a shared number in the user.</summary>
    public static User Apply(in AccountWrite write, UserIdentityDraft draft, User user, UserInput input)
    {
        if (input.Phone.IsSent && string.IsNullOrWhiteSpace(input.Phone.Value))
        {
            draft.Remove(UserIdentityRules.DirectLine(draft.AsSpan()));
            return user with { SharedPhone = null };
        }
        return input.Phone.Value is { } phone
            ? WithNumber(write, draft, user, phone.Trim(), input.SharedPhoneNumber)
            : Converted(write, draft, user, input.SharedPhoneNumber);
    }

    /// <summary>
    /// A user keeps its direct line. Another number becomes a secondary one, or is ignored when it belongs to another
    /// user.
    /// </summary>
    private static User WithNumber(in AccountWrite write, UserIdentityDraft draft, User user, string phone, bool? shared)
    {
        var line = UserIdentityRules.DirectLine(draft.AsSpan());
        var isFree = IsFree(write, user, phone);
        if (line is not null && (isFree || line.Value == phone) && shared != true)
        {
            draft.Add(write, UserIdentityType.PhoneNumber, phone, verified: false);
            return user;
        }
        if (line is not null && line.Value != phone)
        {
            return user;
        }
        if (isFree && shared != true)
        {
            draft.Add(write, UserIdentityType.PhoneNumber, phone, verified: false);
            return user with { SharedPhone = null };
        }
        draft.Remove(line);
        return user with { SharedPhone = phone };
    }

    // Assumed A-12: the flag alone turns a direct line into a shared number. It also turns it back, unless another user
    // has the number.
    private static User Converted(in AccountWrite write, UserIdentityDraft draft, User user, bool? shared)
    {
        var line = UserIdentityRules.DirectLine(draft.AsSpan());
        if (shared == true && line is not null)
        {
            draft.Remove(line);
            return user with { SharedPhone = line.Value };
        }
        if (shared == false && line is null && user.SharedPhone is { } number && IsFree(write, user, number))
        {
            draft.Add(write, UserIdentityType.PhoneNumber, number, verified: false);
            return user with { SharedPhone = null };
        }
        return user;
    }

    private static bool IsFree(in AccountWrite write, User user, string phone) =>
        UserIdentity.FindByValue(write.State, UserIdentityType.PhoneNumber, phone) is not { } holder || holder.UserId == user.Id;
}
