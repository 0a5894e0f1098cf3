using ZendeskEmulator.Storage;

namespace ZendeskEmulator.Server;

/// <summary>What a person reads first: where it listens, where the data is, what to sign in with.</summary>
internal static class Banner
{
    public static void Print(Emulator emulator, EmulatorOptions options)
    {
        foreach (var url in emulator.Urls)
        {
            Console.WriteLine($"Listening on {url}");
        }
        Console.WriteLine(options.Durability == Durability.None || options.DataFile is null
            ? "Data file: none, the data ends with the process"
            : $"Data file: {Path.GetFullPath(options.DataFile)}");
        var credentials = emulator.DefaultAccount.Credentials;
        Console.WriteLine($"Credentials: {credentials.Email}/token:{credentials.Token} (any well-formed ones will do)");
    }
}
