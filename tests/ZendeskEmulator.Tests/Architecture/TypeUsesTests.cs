using System.ComponentModel;
using Xunit;

namespace ZendeskEmulator.Tests.Architecture;

/// <summary>The walk sees a use wherever one may hide; else the rules that rest on it would be empty promises.</summary>
public sealed class TypeUsesTests
{
    [Theory]
    [InlineData(typeof(InField))]
    [InlineData(typeof(InSignature))]
    [InlineData(typeof(InBody))]
    [InlineData(typeof(InLambda))]
    [InlineData(typeof(InIterator))]
    [InlineData(typeof(AfterAwait))]
    [InlineData(typeof(InCatch))]
    [InlineData(typeof(InAttribute))]
    [InlineData(typeof(AsBase))]
    [InlineData(typeof(AsGenericArgument))]
    [InlineData(typeof(AsArgumentOfAnInterface))]
    [InlineData(typeof(AsConstraint<>))]
    [InlineData(typeof(BehindASwitch))]
    public void A_use_is_seen(Type user)
    {
        var used = TypeUses.WithNested(user).SelectMany(TypeUses.Of);

        Assert.Contains(typeof(Used), used);
    }

    [Fact]
    public void Unused_types_are_not_found()
    {
        var used = TypeUses.WithNested(typeof(Unrelated)).SelectMany(TypeUses.Of);

        Assert.DoesNotContain(typeof(Used), used);
    }

    internal class Used : Exception
    {
        public static void Touch()
        {
        }
    }

#pragma warning disable CS0169, CS0649, CA1823, IDE0044, IDE0051 // Fields that exist to be seen.
    private sealed class InField
    {
        private Used[]? field;
    }
#pragma warning restore CS0169, CS0649, CA1823, IDE0044, IDE0051

    private interface InSignature
    {
        IReadOnlyList<int> Count(ref Used used);
    }

    private static class InBody
    {
        public static void Run() => Used.Touch();
    }

    private static class InLambda
    {
        public static Action Make() => () => Used.Touch();
    }

    private static class InIterator
    {
        public static IEnumerable<int> Walk()
        {
            yield return 1;
            Used.Touch();
        }
    }

    private static class AfterAwait
    {
        public static async Task RunAsync()
        {
            await Task.CompletedTask;
            Used.Touch();
        }
    }

    private static class InCatch
    {
        public static int Run(Func<int> run)
        {
            try
            {
                return run();
            }
            catch (Used)
            {
                return 0;
            }
        }
    }

    private static class InAttribute
    {
        [TypeConverter(typeof(Used))]
        public static int Value { get; set; }
    }

    private sealed class AsBase : Used;

    private static class AsGenericArgument
    {
        public static int Count() => Array.Empty<List<Used>>().Length;
    }

    private interface AsArgumentOfAnInterface : IEnumerable<Used>;

    private static class AsConstraint<T>
        where T : Used
    {
        public static string Name => typeof(T).Name;
    }

    private static class BehindASwitch
    {
        public static void Run(int number, double real)
        {
            switch (number)
            {
                case 0: Console.WriteLine(real * 2.5); break;
                case 1: Console.WriteLine(1L << 40); break;
                case 2: Console.WriteLine("two"); break;
                case 3: Used.Touch(); break;
                default: break;
            }
        }
    }

    private static class Unrelated
    {
        public static string Name => nameof(Used);
    }
}
