using System.Text;
using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Tests.Snapshots;

/// <summary>Everything that an account has, as one text: every record of every kind as the data file has it.</summary>
internal static class AccountContents
{
    public static string Of(EmulatorAccount account)
    {
        var state = account.Inner.State;
        using var json = new RecordJson();
        var text = new StringBuilder();
        foreach (var kind in AllResources.Kinds)
        {
            foreach (var record in kind.All(state, 0))
            {
                text.Append(kind.Name).Append(' ').Append(Encoding.UTF8.GetString(json.Of(kind, record))).Append('\n');
            }
        }
        return text.ToString();
    }
}
