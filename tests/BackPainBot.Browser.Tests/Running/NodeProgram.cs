using System.Diagnostics;

namespace BackPainBot.Browser.Tests.Running;

/// <summary>A script run by Node.js to its end.</summary>
internal static class NodeProgram
{
    /// <summary>Skips the test where there is no Node.js. The page could not be built there either.</summary>
    public static async Task NeededAsync()
    {
        try
        {
            await RunAsync(Places.InRepository("."), "node", "--version");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Skip.If(true, "There is no Node.js: install version 20 or later, with npm.");
        }
    }

    /// <summary>Installs what the lock file of a folder pins.</summary>
    public static Task<(int Code, string Output)> InstallAsync(string folder) =>
        OperatingSystem.IsWindows() ? RunAsync(folder, "cmd", "/c", "npm ci") : RunAsync(folder, "npm", "ci");

    /// <summary>What it printed, errors too, and its exit code.</summary>
    public static async Task<(int Code, string Output)> RunAsync(string folder, string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }
}
