/* Starts Silicon Ledger: loads the Python of the folder "runtime" into this process and runs desktop_app.
 *
 * Built twice: as "Silicon Ledger.exe" without a console, and with -DCONSOLE as "silicon-ledger.exe" for the command line.
 * runtime\python313._pth isolates that Python from every other one on the machine and from PYTHON* variables.
 */
#include <windows.h>
#include <shellapi.h>
#include <stdio.h>
#include <wchar.h>

#define LONGEST 32768
#define OWN_WORDS 4 /* the program, -I is given by ._pth; -m desktop_app; the end */

typedef int (*PyMain)(int, wchar_t **);

static int refuse(const wchar_t *path)
{
    static wchar_t text[LONGEST + 256];
    _snwprintf(text, LONGEST + 255,
               L"A part of the program is missing or damaged:\n\n%ls\n\nInstall it again, or unpack all files of the folder.", path);
#ifdef CONSOLE
    fwprintf(stderr, L"silicon-ledger: %ls\n", text);
#else
    MessageBoxW(NULL, text, L"Silicon Ledger", MB_ICONERROR | MB_OK);
#endif
    return 3;
}

static int run(void)
{
    static wchar_t library[LONGEST + 64];
    DWORD length = GetModuleFileNameW(NULL, library, LONGEST);
    wchar_t *name = length && length < LONGEST ? wcsrchr(library, L'\\') : NULL;
    if (!name)
        return refuse(library);
    wcscpy(name, L"\\runtime\\" PYTHON_LIBRARY);

    SetDllDirectoryW(L""); /* never load a library from the folder the program was started in */
    HMODULE python = LoadLibraryExW(library, NULL, LOAD_WITH_ALTERED_SEARCH_PATH);
    PyMain main_of_python = python ? (PyMain)(void *)GetProcAddress(python, "Py_Main") : NULL;
    if (!main_of_python)
        return refuse(library);

    int given = 0;
    wchar_t **said = CommandLineToArgvW(GetCommandLineW(), &given);
    wchar_t **words = said ? HeapAlloc(GetProcessHeap(), HEAP_ZERO_MEMORY, (given + OWN_WORDS) * sizeof *words) : NULL;
    if (!words)
        return 3;
    int count = 0;
    words[count++] = said[0];
    words[count++] = L"-m";
    words[count++] = L"desktop_app";
    for (int at = 1; at < given; at++)
        words[count++] = said[at];
    return main_of_python(count, words);
}

#ifdef CONSOLE
int wmain(void)
{
    return run();
}
#else
int WINAPI wWinMain(HINSTANCE instance, HINSTANCE before, LPWSTR line, int show)
{
    (void)instance, (void)before, (void)line, (void)show;
    return run();
}
#endif
