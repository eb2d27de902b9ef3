using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;

namespace InfluxQL.Syntax;

/// <summary>
/// Lets recursive visitors walk trees of any depth: where the stack of a thread runs short, the rest of the walk
/// runs on a thread of its own while this one waits.
/// </summary>
internal static class StackGuard
{
    private const int StackSize = 16 * 1024 * 1024;

    /// <summary>Whether there is room for one more visit on this thread.</summary>
    public static bool HasRoom()
    {
#if NET
        return RuntimeHelpers.TryEnsureSufficientExecutionStack();
#else
        try
        {
            RuntimeHelpers.EnsureSufficientExecutionStack();
            return true;
        }
        catch (InsufficientExecutionStackException)
        {
            return false;
        }
#endif
    }

    /// <summary>Runs an action on a new thread with a stack of 16 MB. An exception arrives as if it came from here.</summary>
    public static void RunOnFreshStack(Action action)
    {
        ExceptionDispatchInfo? failure = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    action();
                }
                catch (Exception exception)
                {
                    failure = ExceptionDispatchInfo.Capture(exception);
                }
            },
            StackSize);
        thread.IsBackground = true;
        thread.Start();
        thread.Join();
        failure?.Throw();
    }
}
