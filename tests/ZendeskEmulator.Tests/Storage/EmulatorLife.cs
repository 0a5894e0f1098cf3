using Xunit;

namespace ZendeskEmulator.Tests.Storage;

/// <summary>One life of an emulator on the data file: started, used, stopped.</summary>
internal static class EmulatorLife
{
    public static Task<T> RunAsync<T>(TemporaryFolder folder, Func<TestAccount, Task<T>> use) =>
        RunAsync(folder, (_, client) => use(client));

    public static Task<T> RunAsync<T>(TemporaryFolder folder, Func<Emulator, TestAccount, Task<T>> use) =>
        RunAsync(folder, folder.DataFile, use);

    public static async Task<T> RunAsync<T>(TemporaryFolder folder, string dataFile, Func<Emulator, TestAccount, Task<T>> use)
    {
        await using var emulator = await Emulator.StartAsync(new EmulatorOptions
        {
            DataFile = dataFile,
            Store = folder.Store,
            Limits = { Mode = LimitsMode.Off },
        }, TestContext.Current.CancellationToken);
        using var client = new TestAccount(emulator.DefaultAccount);
        return await use(emulator, client);
    }
}
