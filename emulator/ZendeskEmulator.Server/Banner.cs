namespace ZendeskEmulator.Server;

/// <summary>The first output for a person: the address, the data file and the credentials.</summary>
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
        // Not from the account itself: that would make it before its first request.
        var credentials = EmulatorCredentials.OfOwner("default");
        if (options.DataFile is { } file && options.Durability != Durability.None && Container.WouldLose(file))
        {
            Console.WriteLine(
                $"Warning: {Path.GetFullPath(file)} is on no volume with a name; the data ends with the container (docker "
                + $"run -v NAME:{Path.GetDirectoryName(Path.GetFullPath(file))})");
        }
        if (emulator.CaCertificate is not null)
        {
            var kept = options is { DataFile: { } data, Durability: not Durability.None }
                ? Path.Combine(Path.GetDirectoryName(Path.GetFullPath(data))!, "emulator-ca.pem")
                : null;
            Console.WriteLine($"CA for clients to trust: {kept ?? "made for this run"}, also at {emulator.Urls[0]}/_emulator/ca.pem");
        }
        if (emulator.ControlToken is { } token)
        {
            Console.WriteLine(options.ControlToken is null
                ? $"Control token: {token} (made for this run; the setting ControlToken keeps one)"
                : "Control token: the one of the settings");
        }
        Console.WriteLine(
            $"Credentials: {credentials.Email}/token:{credentials.Token} "
            + (options.Credentials.Mode == CredentialsMode.Lenient
                ? "(any well-formed ones will do)"
                : "are not let in: Credentials:Mode is Strict"));
    }
}
