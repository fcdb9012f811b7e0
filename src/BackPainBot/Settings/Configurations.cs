using System.Text.Json;

namespace BackPainBot.Settings;

/// <summary>Where settings come from.</summary>
internal static class Configurations
{
    /// <summary>For a command that starts no server: the same sources in the same order.</summary>
    public static IConfiguration OfCommand() => Readable<IConfiguration>(() => new ConfigurationBuilder()
        .SetBasePath(AppContext.BaseDirectory)
        .AddJsonFile("appsettings.json", optional: true)
        .AddEnvironmentVariables()
        .Build());

    /// <summary>Tells a broken settings file in words.</summary>
    /// <exception cref="StartException">A settings file is not valid JSON.</exception>
    public static T Readable<T>(Func<T> load)
    {
        try
        {
            return load();
        }
        catch (InvalidDataException e)
        {
            throw new StartException($"{e.Message} {Where(e)}", e);
        }
    }

    private static string Where(Exception e)
    {
        for (var cause = e.InnerException; cause is not null; cause = cause.InnerException)
        {
            if (cause is JsonException { LineNumber: { } line, BytePositionInLine: { } place })
                return $"It is not valid JSON: line {line + 1}, byte {place + 1}.";
        }

        return e.InnerException?.Message ?? "";
    }
}
